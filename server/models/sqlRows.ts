import type { Knex } from 'knex';

/**
 * The rows of a statement written in SQL. `Row` is their type, with the column names of the statement:
 * nothing is turned into camelCase here.
 */
export async function sqlRows<Row>(db: Knex, sql: string, bindings: readonly Knex.RawBinding[] = []): Promise<Row[]> {
  const { rows } = (await db.raw(sql, [...bindings])) as { rows: Row[] };
  return rows;
}
