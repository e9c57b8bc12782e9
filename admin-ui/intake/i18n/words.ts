import { errorCodes, type ErrorCode } from '@vocabulary/errorCodes.ts';
import { formFaults, type FormFault } from '@vocabulary/formFaults.ts';
import { factsAt } from '@vocabulary/form/formLeaves.ts';
import { targetName, openedBy } from '@vocabulary/form/formTargets.ts';
import { decisionReasons } from '@vocabulary/decisionReasons.ts';
import { formAdvice, type WrongForm } from '@vocabulary/formAdvice.ts';
import { uploadAdvice, type FoundFormat } from '@vocabulary/uploadAdvice.ts';
import type { ApiError } from '../api/http.ts';
import type { I18nValue } from '../../shared/i18n/I18n.tsx';
import type { Locale } from '../../shared/i18n/locale.ts';

/** The Chinese or English one of a pair of words in the vocabulary. */
export function pick([zh, en]: readonly [string, string], locale: Locale): string {
  return locale === 'zh' ? zh : en;
}

/** What a field of the form is called, wherever it is named. */
export function fieldName(path: string, { locale }: Pick<I18nValue, 'locale'>): string {
  const facts = factsAt(path);
  if (facts) return pick(facts.name, locale);
  const target = openedBy(path);
  return target ? pick(targetName(target), locale) : path;
}

/** What it is called at its input, below the heading of its section. */
export function fieldLabel(path: string, i18n: Pick<I18nValue, 'locale'>): string {
  const label = factsAt(path)?.label;
  return label ? pick(label, i18n.locale) : fieldName(path, i18n);
}

/** The text of a fault for the applicant. */
export function faultWords(fault: FormFault, i18n: I18nValue): string {
  const { locale, t } = i18n;
  const name = fault.path.startsWith('materials.')
    ? t(`materialKind.${fault.path.split('.')[1]}`)
    : fieldName(fault.path, i18n);
  return pick(formFaults[fault.code], locale).replace(/\{(\w+)\}/g, (_gap, key: string) =>
    String(fault.values?.[key] ?? (key === 'field' ? name : '')),
  );
}

/** The text of an error: never a code alone, and with the next step where that is known. */
export function errorWords(error: ApiError, { t, locale }: I18nValue): string {
  const { code, details } = error;
  if (code === 'offline') return t('error.offline');
  if (code === 'upload_unsupported' && typeof details.found === 'string' && details.found in uploadAdvice)
    return pick(uploadAdvice[details.found as FoundFormat], locale);
  if (code === 'upload_wrong_form') return wrongFormWords(details, { t, locale });
  if (code === 'upload_returned_before') return returnedBeforeWords(details, { t, locale });
  if ((code === 'code_too_soon' || code === 'rate_limited') && typeof details.retryAfterSeconds === 'number')
    return t('error.wait', { seconds: details.retryAfterSeconds });
  if (code === 'code_invalid' && typeof details.triesLeft === 'number')
    return t('error.triesLeft', { count: details.triesLeft });
  if (code === 'upload_too_large' && typeof details.limitBytes === 'number')
    return t('error.tooLarge', { mb: Math.round(details.limitBytes / 1_048_576) });
  return pick(wordsOfCode(code), locale);
}

type Details = ApiError['details'];
type Speaking = Pick<I18nValue, 't' | 'locale'>;

/** Which form it is instead, with its number, and what to do. */
function wrongFormWords(details: Details, { t, locale }: Speaking): string {
  const { verdict } = details;
  if (typeof verdict !== 'string' || !(verdict in formAdvice)) return pick(wordsOfCode('upload_wrong_form'), locale);
  return pick(formAdvice[verdict as WrongForm], locale).replace(/\{(\w+)\}/g, (_gap, key: string) => {
    const value = typeof details[key] === 'string' ? details[key] : '';
    return key === 'form' || key === 'asked' ? t(`documentKind.${value}`) : value;
  });
}

/** That the picture was returned before, and the reason of then. */
function returnedBeforeWords({ reasons }: Details, { t, locale }: Speaking): string {
  const lines = (Array.isArray(reasons) ? (reasons as { code: string; text: string }[]) : []).map(({ code, text }) => {
    const why = decisionReasons.find((one) => one.code === code)?.[locale] ?? '';
    return text === '' ? why : `${why}${t('common.in', { text })}`;
  });
  return [pick(wordsOfCode('upload_returned_before'), locale), ...lines].join(locale === 'zh' ? '：' : ': ');
}

function wordsOfCode(code: ErrorCode): readonly [string, string] {
  const [, zh, en] = errorCodes[code];
  return [zh, en];
}
