import type { Context } from '../../../server/domain/context.ts';
import { unwrapDataKey } from '../../../server/lib/dataKeys.ts';
import { openBytesInRow, sealBytes } from '../../../server/lib/seal.ts';
import { sealedColumns, type SealedColumn } from '../../../server/lib/sealedColumns.ts';
import { sqlRows } from '../../../server/models/sqlRows.ts';

/** Seals these texts as earlier releases did: for their column only. */
export async function asSealedBefore(ctx: Context, name: SealedColumn, ids: readonly number[]): Promise<void> {
  const { table, column, row, key } = sealedColumns[name];
  for (const id of ids) {
    const [found] = await sqlRows<{ row: number | string; sealed: Buffer | null; application_id?: number }>(
      ctx.db,
      `select ${row} as row, ${column} as sealed${key === 'application' ? ', application_id' : ''}
         from ${table} where id = ?`,
      [id],
    );
    if (!found?.sealed) throw new Error(`${name} of row ${id} is empty`);
    const application =
      key === 'application' ? await ctx.db('applications').where({ id: found.application_id! }).first() : undefined;
    const sealing = key === 'application' ? unwrapDataKey(ctx.keys.wrap, application!) : ctx.keys[key];
    const plain = openBytesInRow(sealing, found.sealed, { column: name, row: found.row });
    await ctx.db.raw(`update ${table} set ${column} = ? where id = ?`, [sealBytes(sealing, plain, name), id]);
  }
}
