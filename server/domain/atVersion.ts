import { AppError } from '../lib/AppError.ts';
import { inTransaction, type Context } from './context.ts';

type Versioned = 'shipments' | 'tokens';

/**
 * Does `work` only if the row is still as the page showed it; it stays locked until then. The work authorizes first, so that nobody learns
 * from a conflict that a row exists which he may not see. @throws AppError version_conflict, with nothing done
 */
export async function atVersion<T>(
  ctx: Context,
  table: Versioned,
  id: number,
  version: number | undefined,
  work: (tx: Context) => Promise<T>,
): Promise<T> {
  return inTransaction(ctx, async (tx) => {
    const row = (await tx.db(table).where({ id }).forUpdate().first('version')) as { version: number } | undefined;
    const done = await work(tx);
    if (version !== undefined && row && row.version !== version)
      throw new AppError('version_conflict', { version: row.version });
    return done;
  });
}
