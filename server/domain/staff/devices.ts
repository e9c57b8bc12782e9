import { newSecret } from '../../lib/ids.ts';
import { keyedDigest } from '../../lib/seal.ts';
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

/** A new secret for this browser. */
export async function rememberDevice(tx: Context, staffId: number): Promise<string> {
  const secret = newSecret();
  await tx.db('staffDevices').insert({ staffId, digest: digestOf(tx, secret) });
  return secret;
}
