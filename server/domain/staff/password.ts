import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { newCrockford } from '../../lib/ids.ts';

/**
 * scrypt, N = 2^14, a salt per row (reliability §2.1, 6.5.2). Kept as `scrypt$N$r$p$salt$hash`, so that the cost can be
 * raised later.
 */
const COST = { N: 2 ** 14, r: 8, p: 1 } as const;
const LENGTH = 32;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST, LENGTH);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), hash.toString('base64')].join('$');
}

/** False for a wrong password and for a row that holds no hash; the work is the same in both cases. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const parsed = parse(stored);
  const { salt, hash, cost } = parsed ?? NOBODY;
  const found = await derive(password, salt, cost, hash.length);
  return timingSafeEqual(found, hash) && parsed !== null;
}

/** What nobody's password hashes to: an unknown login costs as much as a known one. */
const NOBODY = { salt: randomBytes(16), hash: randomBytes(LENGTH), cost: { ...COST } };

function parse(stored: string | null): typeof NOBODY | null {
  const [, n, r, p, salt, hash] = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w+/=]+)\$([\w+/=]+)$/.exec(stored ?? '') ?? [];
  if (!salt || !hash) return null;
  return {
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
    cost: { N: Number(n), r: Number(r), p: Number(p) } as never,
  };
}

function derive(
  password: string,
  salt: Buffer,
  cost: { N: number; r: number; p: number },
  length: number,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, length, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** A first password, given out once; nobody chooses it for somebody else. */
export function newPassword(): string {
  return newCrockford(20).replace(/(.{5})(?=.)/g, '$1-');
}
