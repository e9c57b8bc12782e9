import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { openBytesInRow, sealBytesInRow } from '../../lib/seal.ts';
import { sealedColumnNames, sealedColumns, type SealedColumn } from '../../lib/sealedColumns.ts';
import { sqlRows } from '../../models/sqlRows.ts';
import { inTransaction, type Context } from '../context.ts';
import { anyOld, isOld, oldSealsByColumn } from './oldSeals.ts';

const BATCH = 100;

/** One text with what its key needs: the application's, where the application's own key sealed it. */
interface OldRow {
  id: number;
  row: number | string;
  sealed: Buffer;
  number: string | null;
  data_key_wrapped: Buffer | null;
}
export interface Resealed {
  column: SealedColumn;
  resealed: number;
  /** Those that do not open where they are: moved, or under another key. */
  left: number;
}

/**
 * Seals for their own row all texts that were sealed for their column only. It may be ended at any moment and begun
 * again, and runs while others work: a text is replaced only where it is still the one that was opened.
 */
export async function reseal(ctx: Context): Promise<Resealed[]> {
  const done: { column: SealedColumn; resealed: number }[] = [];
  for (const column of sealedColumnNames) done.push({ column, resealed: await resealColumn(ctx, column) });
  const left = await oldSealsByColumn(ctx);
  return done.map((one) => ({ ...one, left: left[one.column] }));
}

async function resealColumn(ctx: Context, name: SealedColumn): Promise<number> {
  let resealed = 0;
  for (let after = 0; ;) {
    const rows = await nextRows(ctx, name, after);
    const last = rows.at(-1);
    if (!last) return resealed;
    resealed += await replace(
      ctx,
      name,
      rows.flatMap((row) => sealedAgain(ctx, name, row)),
    );
    after = last.id;
  }
}

async function nextRows(ctx: Context, name: SealedColumn, after: number): Promise<OldRow[]> {
  const { table, column, row, key } = sealedColumns[name];
  const [of, join] =
    key === 'application'
      ? ['a.number, a.data_key_wrapped', 'join applications a on a.id = t.application_id']
      : ['null as number, null as data_key_wrapped', ''];
  return sqlRows<OldRow>(
    ctx.db,
    `select t.id, t.${row} as row, t.${column} as sealed, ${of}
       from (select * from ${table} where id > ? and (${anyOld(table)}) and ${isOld(column)}
             order by id limit ${BATCH}) t
       ${join} order by t.id`,
    [after],
  );
}

interface Replaced {
  id: number;
  before: Buffer;
  after: Buffer;
}

function sealedAgain(ctx: Context, name: SealedColumn, old: OldRow): Replaced[] {
  try {
    const key = keyOf(ctx, name, old);
    const place = { column: name, row: old.row };
    const plain = openBytesInRow(key, old.sealed, place);
    return [{ id: old.id, before: old.sealed, after: sealBytesInRow(key, plain, place) }];
  } catch (error) {
    ctx.logger.error({ err: error, column: name, id: old.id }, 'a sealed text does not open and is left as it is');
    return [];
  }
}

function keyOf({ keys }: Context, name: SealedColumn, { number, data_key_wrapped: dataKeyWrapped }: OldRow): Buffer {
  const { key } = sealedColumns[name];
  if (key !== 'application') return keys[key];
  if (number === null || dataKeyWrapped === null) throw new Error(`a row of ${name} has no application`);
  return unwrapDataKey(keys.wrap, { number, dataKeyWrapped });
}

async function replace(ctx: Context, name: SealedColumn, rows: readonly Replaced[]): Promise<number> {
  const { table, column } = sealedColumns[name];
  if (rows.length === 0) return 0;
  const changed = await inTransaction(ctx, (tx) =>
    sqlRows<{ id: number }>(
      tx.db,
      `update ${table} t set ${column} = new.after
         from unnest(?::bigint[], ?::bytea[], ?::bytea[]) as new (id, before, after)
        where t.id = new.id and t.${column} = new.before returning t.id`,
      [rows.map((one) => one.id), rows.map((one) => one.before), rows.map((one) => one.after)],
    ),
  );
  return changed.length;
}
