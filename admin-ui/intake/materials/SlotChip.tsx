import { useI18n } from '../../shared/i18n/I18n.tsx';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { qualityOf } from './quality.ts';
import type { Slot } from './slots.ts';

/** The state of a material, in one word. */
export function SlotChip({ slot, outdated, coming }: { slot: Slot; outdated: boolean; coming: boolean }) {
  const { t } = useI18n();
  const held = slot.materials.filter((one) => one.status !== 'returned');
  if (coming) return <StateChip tone="mine" label={t('materials.coming')} />;
  if (outdated || (held.length === 0 && slot.materials.length > 0))
    return <StateChip tone="due" label={t('materials.again')} />;
  if (held.length === 0)
    return <StateChip tone="waiting" label={t(slot.required ? 'materials.required' : 'materials.optional')} />;
  return held.some((one) => one.status === 'uploaded' && qualityOf(one) !== 'ok') ? (
    <StateChip tone="due" label={t('materials.better')} />
  ) : (
    <StateChip tone="done" label={t('materials.given')} />
  );
}
