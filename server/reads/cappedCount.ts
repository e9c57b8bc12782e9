import { countRows } from '../models/columns.ts';
import type { Knex } from 'knex';

/** Lists count exactly up to here; one more means "more than". */
export const COUNT_CAP = 10_000;

/**
 * Exact count of a query's rows up to COUNT_CAP + 1, so that no list ever counts a million rows. Give it a query
 * without order and limit.
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
