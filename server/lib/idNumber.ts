/** Resident identity number (居民身份证号), GB 11643-1999: 6 region, 8 birth date, 3 sequence, ISO 7064 MOD 11-2 check. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export function idNumberCheckCharacter(body: string): string | null {
  if (!/^\d{17}$/.test(body)) return null;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * (body.charCodeAt(index) - 48), 0);
  return '10X98765432'[sum % 11] ?? null;
}

export type IdNumberFault = 'length' | 'symbol' | 'birth_date' | 'future' | 'check';

/** The first fault of a normalized number at `today`, or null. */
export function idNumberFault(number: string, today: Date): IdNumberFault | null {
  if (number.length !== 18) return 'length';
  if (!/^\d{17}[\dX]$/.test(number)) return 'symbol';
  const [year, month, day] = [Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14))];
  const birth = new Date(Date.UTC(year, month - 1, day));
  if (birth.getUTCFullYear() !== year || birth.getUTCMonth() !== month - 1 || birth.getUTCDate() !== day)
    return 'birth_date';
  if (birth > today) return 'future';
  return idNumberCheckCharacter(number.slice(0, 17)) === number.charAt(17) ? null : 'check';
}
