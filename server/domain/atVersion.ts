import { AppError } from '../lib/AppError.ts';
import { inTransaction, type Context } from './context.ts';

export interface AtVersion<T> {
  /** The version the page showed; undefined when the page sent none. */
  version: number | undefined;
  /**
   * Locks the row and checks the permission, before the version is compared: a person who may not see the row must not
   * learn from a conflict that it exists.
   */
  load(tx: Context): Promise<{ version: number }>;
  work(tx: Context): Promise<T>;
}

/**
 * Does `work` only if the row still has the version the page showed. Nothing is changed before the versions were
 * compared.
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
