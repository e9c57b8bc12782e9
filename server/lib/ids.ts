import { randomBytes, randomInt } from 'node:crypto';

/** Opaque secret for a session, ticket or key: 32 random bytes, base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Crockford base32 without I L O U: 8 characters are 40 bits. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export function newCrockford(length: number): string {
  return Array.from({ length }, () => CROCKFORD[randomInt(32)]).join('');
}

/** What a person typed, read by Crockford's rules: O is 0, I and L are 1, separators are dropped. */
export function normalizeCrockford(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

export function newDigits(length: number): string {
  return Array.from({ length }, () => String(randomInt(10))).join('');
}
