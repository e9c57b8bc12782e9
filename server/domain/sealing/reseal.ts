import { openText } from '../../lib/seal.ts';
import { inTransaction, type Context } from '../context.ts';
import { sealTotp } from '../staff/totpSeal.ts';

const OF_COLUMN = "substring(totp_secret_sealed from 1 for 1) = '\\x01'::bytea";
const BATCH = 100;

/**
 * Seals again, for their own row, the authenticator secrets that were sealed for their column only. It may be ended at
 * any moment and begun again. `left` counts those that do not open where they are: moved, or under another key.
 */
export async function reseal(ctx: Context): Promise<{ resealed: number; left: number }> {
  let resealed = 0;
  for (let after = 0; ;) {
    const last = await inTransaction(ctx, async (tx) => {
      const rows = await tx
        .db('staff')
        .where('id', '>', after)
        .whereRaw(OF_COLUMN)
        .orderBy('id')
        .limit(BATCH)
        .forUpdate()
        .select('id', 'totpSecretSealed');
      for (const { id, totpSecretSealed } of rows) {
        const secret = opened(tx, id, totpSecretSealed);
        if (secret === null) continue;
        await tx
          .db('staff')
          .where({ id })
          .update({ totpSecretSealed: sealTotp(tx.keys, id, secret) });
        resealed += 1;
      }
      return rows.at(-1)?.id ?? null;
    });
    if (last === null) break;
    after = last;
  }
  const left = await ctx.db('staff').whereRaw(OF_COLUMN).select('id');
  return { resealed, left: left.length };
}

function opened(ctx: Context, staffId: number, sealed: Buffer): string | null {
  try {
    return openText(ctx.keys.personal, sealed, 'staff.totp');
  } catch (error) {
    ctx.logger.error({ err: error, staffId }, 'an authenticator secret does not open and is left as it is');
    return null;
  }
}
