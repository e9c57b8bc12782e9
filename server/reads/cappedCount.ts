import { COUNT_CAP } from '../vocabulary/countCap.ts';
import { countRows } from '../models/columns.ts';
import type { Knex } from 'knex';

/**
 * The number of a query's rows, counted up to COUNT_CAP + 1, so that no list counts a million rows. The query must have
 * no order and no limit.
 */
export async function cappedCount(db: Knex, query: Knex.QueryBuilder): Promise<number> {
  const some = query
    .clone()
    .clearSelect()
    .select(db.raw('1'))
    .limit(COUNT_CAP + 1);
  return countRows(db.from(some.as('counted')));
}

export interface Page<T> {
  rows: T[];
  total: number;
}
