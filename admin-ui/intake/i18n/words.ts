import { errorCodes } from '@vocabulary/errorCodes.ts';
import { formFaults, type FormFault } from '@vocabulary/formFaults.ts';
import { fieldOf, formFields } from '@vocabulary/formFields.ts';
import { uploadAdvice, type FoundFormat } from '@vocabulary/uploadAdvice.ts';
import type { ApiError } from '../api/http.ts';
import type { I18nValue } from '../../shared/i18n/I18n.tsx';
import type { Locale } from '../../shared/i18n/locale.ts';

/** The Chinese or English one of a pair of words in the vocabulary. */
export function pick([zh, en]: readonly [string, string], locale: Locale): string {
  return locale === 'zh' ? zh : en;
}

/** The name of a field of the form. */
export function fieldName(path: string, { t, locale }: I18nValue): string {
  const parts = path.split('.');
  if (parts[0] === 'subjects' && parts.length > 2) return `${t('fill.subject')} · ${t(`field.${parts[2]}`)}`;
  if (parts[0] === 'invoice' || parts[0] === 'delivery') return t(`${parts[0]}.${parts[1] ?? 'title'}`);
  const field = fieldOf(path);
  return field ? formFields[field][locale] : path;
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
  if ((code === 'code_too_soon' || code === 'rate_limited') && typeof details.retryAfterSeconds === 'number')
    return t('error.wait', { seconds: details.retryAfterSeconds });
  if (code === 'code_invalid' && typeof details.triesLeft === 'number')
    return t('error.triesLeft', { count: details.triesLeft });
  if (code === 'upload_too_large' && typeof details.limitBytes === 'number')
    return t('error.tooLarge', { mb: Math.round(details.limitBytes / 1_048_576) });
  const [, zh, en] = errorCodes[code];
  return locale === 'zh' ? zh : en;
}
