import type { Knex } from 'knex';

/**
 * The rows of a whole statement of SQL. `Row` says what it gives, with the names the statement gives them:
 * nothing is turned into camelCase here.
 */
export async function sqlRows<Row>(db: Knex, sql: string, bindings: readonly Knex.RawBinding[] = []): Promise<Row[]> {
  const { rows } = (await db.raw(sql, [...bindings])) as { rows: Row[] };
  return rows;
}
