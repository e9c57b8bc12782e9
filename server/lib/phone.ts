/**
 * Mainland mobile number, normalized to eleven digits, or null. Operator prefixes are not listed: they keep growing.
 */
export function normalizeMobile(text: string): string | null {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+86|86(?=1\d{10}$))/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}
