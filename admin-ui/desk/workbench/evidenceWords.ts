import type { Translate } from '../../shared/i18n/translate.ts';
import type { CheckRow } from '@presenters/check.ts';

/** A check's evidence as one line, where that is possible; other evidence is shown only on the audit page. */
export function evidenceWords({ evidence, kind }: Pick<CheckRow, 'evidence' | 'kind'>, t: Translate): string {
  const number = typeof evidence.applicationNumber === 'string' ? evidence.applicationNumber : null;
  if (kind === 'duplicate_material' && number) return t('desk.evidence.duplicate', { number });
  if (kind === 'name_lookalike' && typeof evidence.similar === 'string')
    return t('desk.evidence.lookalike', { name: evidence.similar });
  if (kind === 'picture_quality' && typeof evidence.sharpness === 'number')
    return t('desk.evidence.sharpness', { value: Math.round(evidence.sharpness) });
  if (kind === 'phone_shared' && typeof evidence.count === 'number')
    return t('desk.evidence.phone', { count: evidence.count });
  return typeof evidence.text === 'string' ? evidence.text : '';
}
