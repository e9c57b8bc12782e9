import { errorCodes } from '@vocabulary/errorCodes.ts';
import { stationFaults } from '@vocabulary/stationFaults.ts';

/** Codes that have words, as the bench shows them; what the desk calls otherwise stands in its own texts. */
const known: Readonly<Record<string, readonly [unknown, zh: string, en: string]>> = { ...errorCodes, ...stationFaults };

/** Why a job was stopped, in words: a station may also report a code that this page does not know. */
export function attentionWords(code: string, locale: string, t: (key: string, values?: object) => string): string {
  const words = known[code]?.[locale === 'zh' ? 1 : 2] ?? t('desk.attention.other');
  return t(`desk.attention.${code}`, { _: words });
}
