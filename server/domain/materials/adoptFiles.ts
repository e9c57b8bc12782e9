import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { databaseName } from './databaseName.ts';

/**
 * A person declares that the stored files belong to this database from now on: after a restore from a dump, or a move.
 */
export async function adoptFiles(ctx: Context): Promise<void> {
  const owner = await databaseName(ctx);
  await ctx.ports.storage.adopt(owner);
  await inTransaction(ctx, (tx) => record(tx, { type: 'files.adopted', details: { owner } }));
}
