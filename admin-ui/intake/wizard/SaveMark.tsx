import { useI18n } from '../../shared/i18n/I18n.tsx';
import { ToneMark } from '../../shared/state/ToneMark.tsx';
import type { SaveState } from './useDraft.ts';

/** Says quietly whether what was typed is safe. */
export function SaveMark({ state }: { state: SaveState }) {
  const { t } = useI18n();
  const tone = state === 'saved' ? 'done' : state === 'failed' || state === 'conflict' ? 'due' : 'waiting';
  return (
    <span className={`save-mark tone-${tone}`} role="status">
      <ToneMark tone={tone} /> {t(`save.${state === 'waiting' ? 'saving' : state}`)}
    </span>
  );
}
