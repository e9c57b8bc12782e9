import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { newCrockford } from '../../lib/ids.ts';

/**
 * scrypt, N = 2^14, a salt per row (reliability §2.1, 6.5.2). Stored as `scrypt$N$r$p$salt$hash`, so that the cost can
 * be raised later.
 */
const COST = { N: 2 ** 14, r: 8, p: 1 } as const;
const LENGTH = 32;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST, LENGTH);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), hash.toString('base64')].join('$');
}

/** False for a wrong password and for a row that holds no hash; both take the same time. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const parsed = parse(stored);
  const { salt, hash, cost } = parsed ?? NOBODY;
  const found = await derive(password, salt, cost, hash.length);
  return timingSafeEqual(found, hash) && parsed !== null;
}

/** Used for an unknown login, so that its refusal takes as long as that of a known one; no password has this hash. */
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

/** A random first password, so that nobody chooses a password for somebody else. It is shown only once. */
export function newPassword(): string {
  return newCrockford(20).replace(/(.{5})(?=.)/g, '$1-');
}
