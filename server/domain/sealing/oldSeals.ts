import { sqlRows } from '../../models/sqlRows.ts';
import { sealedColumnNames, sealedColumns, type SealedColumn } from '../../lib/sealedColumns.ts';
import type { Context } from '../context.ts';

/** SQL condition: sealed for its column only. Spelled as in the partial indexes, which the planner knows by it. */
export const isOld = (column: string): string => `substring(${column} from 1 for 1) = '\\x01'::bytea`;

/** Any sealed column of the table. */
export function anyOld(table: string): string {
  const columns = Object.values(sealedColumns).filter((one) => one.table === table);
  return columns.map(({ column }) => isOld(column)).join(' or ');
}

/** Nobody needs to know more precisely how much is left. */
const MOST = 10_000;

/** How many texts of each column are still sealed for the column only; at most 10,000 are counted of each. */
export async function oldSealsByColumn(ctx: Context): Promise<Record<SealedColumn, number>> {
  const counted = await Promise.all(sealedColumnNames.map(async (name) => [name, await countOf(ctx, name)] as const));
  return Object.fromEntries(counted) as Record<SealedColumn, number>;
}

export async function oldSeals(ctx: Context): Promise<number> {
  return Object.values(await oldSealsByColumn(ctx)).reduce((sum, count) => sum + count, 0);
}

async function countOf({ db }: Context, name: SealedColumn): Promise<number> {
  const { table, column } = sealedColumns[name];
  const [row] = await sqlRows<{ count: number }>(
    db,
    `select count(*)::int as count from
       (select 1 from ${table} where (${anyOld(table)}) and ${isOld(column)} limit ${MOST}) old`,
  );
  return row?.count ?? 0;
}
