import { countRows } from '../models/columns.ts';
import type { Knex } from 'knex';

/** Lists count rows exactly up to this number; one more stands for "more than this". */
export const COUNT_CAP = 10_000;

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
