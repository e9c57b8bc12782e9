import { decisionReasons } from '@vocabulary/decisionReasons.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { ApplicationMaterial } from '@presenters/applicationDetail.ts';
import type { ReasonRow } from '@presenters/decision.ts';

/** A reason's words; the closed list has both languages. */
export function reasonLabel(code: string, t: Translate): string {
  const found = decisionReasons.find((one) => one.code === code);
  if (!found) return code;
  return t('desk.language') === 'en' ? found.en : found.zh;
}

/** What a reason points at: a material, a field of the form, or the application as a whole. */
function targetLabel(
  { targetKind, target }: Pick<ReasonRow, 'targetKind' | 'target'>,
  materials: readonly Pick<ApplicationMaterial, 'id' | 'kind'>[],
  t: Translate,
): string {
  if (targetKind === 'application') return t('desk.reason.whole');
  if (targetKind === 'field') return t(`desk.form.${target.replaceAll(/\.\d+/g, '')}`, { _: target });
  const kind = materials.find(({ id, kind: one }) => String(id) === target || one === target)?.kind ?? target;
  return t(`materialKind.${kind}`, { _: kind });
}

/** One line: what is at fault, why, and the reviewer's own words. */
export function reasonWords(
  reason: ReasonRow,
  materials: readonly Pick<ApplicationMaterial, 'id' | 'kind'>[],
  t: Translate,
): string {
  return t(reason.text ? 'desk.reason.lineWithText' : 'desk.reason.line', {
    target: targetLabel(reason, materials, t),
    reason: reasonLabel(reason.code, t),
    text: reason.text ?? '',
  });
}
