import { foldHyphened } from './foldText.ts';

/**
 * Mainland mobile number, normalized to eleven digits, or null. Operator prefixes are not listed: they keep growing.
 * `00` is the international prefix (ITU-T E.123); hyphens, dots and brackets only help the eye.
 */
export function normalizeMobile(text: string): string | null {
  const digits = foldHyphened(text)
    .replace(/[-.()·]/g, '')
    .replace(/^(\+86|0086|86(?=1\d{10}$))/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}
