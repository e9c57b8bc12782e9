import { AppError } from '../lib/AppError.ts';
import { inTransaction, type Context } from './context.ts';

export interface AtVersion<T> {
  /** The version the page showed; undefined when it showed none. */
  version: number | undefined;
  /** Locks the row and authorizes: nobody learns from a conflict that a row exists which he may not see. */
  load(tx: Context): Promise<{ version: number }>;
  work(tx: Context): Promise<T>;
}

/**
 * Does `work` only if the row is still as the page showed it. Nothing is begun before that is known.
 * @throws AppError version_conflict
 */
export async function atVersion<T>(ctx: Context, { version, load, work }: AtVersion<T>): Promise<T> {
  return inTransaction(ctx, async (tx) => {
    const row = await load(tx);
    if (version !== undefined && row.version !== version)
      throw new AppError('version_conflict', { version: row.version });
    return work(tx);
  });
}
