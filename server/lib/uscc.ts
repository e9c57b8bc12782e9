/**
 * Unified social credit code (统一社会信用代码), GB 32100-2015 §4: 31 symbols, weights 3^(i-1) mod 31, check = (31 - sum mod
 * 31) mod 31.
 */
const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const BODY_CLASSES: Readonly<Record<string, string>> = {
  1: '1239',
  2: '19',
  3: '123459',
  4: '19',
  5: '1239',
  6: '129',
  7: '129',
  8: '19',
  9: '123',
  A: '19',
  N: '1239',
  Y: '1',
};

/** Check character of the first 17 characters, or null if they are not 17 of the 31 symbols. */
export function usccCheckCharacter(body: string): string | null {
  if (body.length !== 17) return null;
  let sum = 0;
  let weight = 1;
  for (const symbol of body) {
    const value = SYMBOLS.indexOf(symbol);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return SYMBOLS[(31 - (sum % 31)) % 31] ?? null;
}

export type UsccFault = 'length' | 'symbol' | 'body_class' | 'check';

/** The first fault of a normalized USCC, or null if it is right. */
export function usccFault(uscc: string): UsccFault | null {
  if (uscc.length !== 18) return 'length';
  const check = usccCheckCharacter(uscc.slice(0, 17));
  if (check === null || !SYMBOLS.includes(uscc.charAt(17))) return 'symbol';
  // Positions 3-8 are the division of the registering office (GB/T 2260): digits; the other positions may hold letters.
  if (!/^\d{6}$/.test(uscc.slice(2, 8))) return 'symbol';
  if (!BODY_CLASSES[uscc.charAt(0)]?.includes(uscc.charAt(1))) return 'body_class';
  return check === uscc.charAt(17) ? null : 'check';
}

/**
 * Organisation code inside the USCC (positions 9-17), GB 11714; a wrong one is a
 * warning only, since legacy codes exist.
 */
export function organizationCodeCheck(body8: string): string | null {
  if (!/^[0-9A-Z]{8}$/.test(body8)) return null;
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + Number.parseInt(body8.charAt(index), 36) * weight, 0);
  const rest = 11 - (sum % 11);
  if (rest === 10) return 'X';
  return rest === 11 ? '0' : String(rest);
}
