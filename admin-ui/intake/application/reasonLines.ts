import { decisionReasons } from '@vocabulary/decisionReasons.ts';
import type { I18nValue } from '../../shared/i18n/I18n.tsx';
import { fieldName } from '../i18n/words.ts';

interface Reason {
  targetKind: string;
  target: string;
  code: string;
  text: string;
}

/** A reviewer's reasons as the applicant reads them: what, why, and the reviewer's own words. */
export function reasonLines(reasons: readonly Reason[], i18n: I18nValue): string[] {
  return reasons.map((reason) => reasonLine(reason, i18n));
}

/** The reason without its target, for showing it beside the target. */
export function whyLine({ code, text }: Pick<Reason, 'code' | 'text'>, i18n: I18nValue): string {
  const why = decisionReasons.find((one) => one.code === code)?.[i18n.locale] ?? '';
  if (!text) return why;
  return code === 'other' ? text : `${why}${i18n.t('common.in', { text })}`;
}

export function reasonLine(reason: Reason, i18n: I18nValue): string {
  const what = whatOf(reason, i18n);
  const words = whyLine(reason, i18n);
  return what ? `${what}${i18n.t('common.colon')}${words}` : words;
}

function whatOf({ targetKind, target }: Reason, i18n: I18nValue): string {
  if (targetKind === 'material') return i18n.t(`materialKind.${target}`);
  return targetKind === 'field' ? fieldName(target, i18n) : '';
}
