import { newSecret } from '../../lib/ids.ts';
import { keyedDigest } from '../../lib/seal.ts';
import { sqlRows } from '../../models/sqlRows.ts';
import type { Context } from '../context.ts';

/**
 * Browsers from which a login has been used. The secret is a cookie of the browser; only its keyed digest is stored.
 */
const digestOf = (ctx: Context, secret: string): string => keyedDigest(ctx.keys.codes, `device:${secret}`);

export async function findDevice(ctx: Context, staffId: number, secret: string | null): Promise<number | null> {
  if (!secret) return null;
  const row = await ctx
    .db('staffDevices')
    .where({ staffId, digest: digestOf(ctx, secret) })
    .first('id');
  return row?.id ?? null;
}

/**
 * A station with its key is a known device of whoever works there, from his first sign-in on: wrong sign-ins of
 * outsiders lock nobody out of it, and it counts its own. The same statement runs for a login that does not exist.
 */
export async function stationAsDevice(ctx: Context, login: string, stationId: number): Promise<string> {
  const known = login.trim().toLowerCase();
  const secret = `station:${stationId}:${known}`;
  await sqlRows(
    ctx.db,
    `insert into staff_devices (staff_id, digest) select id, ? from staff where login = ?
     on conflict (digest) do nothing returning id`,
    [digestOf(ctx, secret), known],
  );
  return secret;
}

/** A new secret for this browser. */
export async function rememberDevice(tx: Context, staffId: number): Promise<string> {
  const secret = newSecret();
  await tx.db('staffDevices').insert({ staffId, digest: digestOf(tx, secret) });
  return secret;
}
