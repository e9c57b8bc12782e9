import type { Knex } from 'knex';
import { AppError } from '../lib/AppError.ts';
import type { Context } from '../domain/context.ts';
import { selectRows, type Columns } from '../models/columns.ts';
import { cappedCount, type Page } from './cappedCount.ts';

/** One page of a list, as asked for; checked in server/http/listQuery.ts. */
export interface ListRequest<F> {
  filter: F;
  sort: { field: string; order: 'asc' | 'desc' } | null;
  offset: number;
  limit: number;
}

export interface ListPlan<Row> {
  /**
   * Tables and conditions, without columns, order or limit. Tables that only add names must be left joins on their key:
   * then the planner leaves them out when it counts.
   */
  from: Knex.QueryBuilder;
  columns: Columns<Row>;
  /**
   * Sort field → SQL in ascending and descending order; each has an index. The first field, descending, is the default
   * order.
   */
  orders: Readonly<Record<string, { asc: string; desc: string }>>;
}

/** The order by a column that is never null. */
export const by = (column: string): { asc: string; desc: string } => ({ asc: `${column} asc`, desc: `${column} desc` });

type Window = Omit<ListRequest<unknown>, 'filter'>;
/** All rows of one application, newest last. */
export const WHOLE: Window = { sort: { field: 'id', order: 'asc' }, offset: 0, limit: 1000 };

/** The rows of a page, and how many rows the list has: exact up to COUNT_CAP, and at most a second old. */
export async function listPage<R>(ctx: Context, plan: ListPlan<R>, window: Window): Promise<Page<R>> {
  const [rows, total] = await Promise.all([rowsOf(plan, window), countOnce(ctx, plan.from)]);
  return { rows, total };
}

export async function rowsOf<R>({ from, columns, orders }: ListPlan<R>, { sort, offset, limit }: Window): Promise<R[]> {
  const chosen = sort ? orders[sort.field]?.[sort.order] : Object.values(orders)[0]?.desc;
  if (!chosen) throw new Error(`list has no order "${sort?.field}"; known: ${Object.keys(orders).join(', ')}`);
  return selectRows(from.clone().orderByRaw(chosen).limit(limit).offset(offset), columns);
}

/** The row of a list with this id. @throws AppError not_found, also for a row of another project */
export async function rowById<R>(
  list: (ctx: Context, request: ListRequest<{ id: number }>) => Promise<Page<R>>,
  ctx: Context,
  id: number,
): Promise<R> {
  const {
    rows: [row],
  } = await list(ctx, { filter: { id }, sort: null, offset: 0, limit: 1 });
  if (!row) throw new AppError('not_found');
  return row;
}

/** For each name of a filter, what it adds to the query. */
export type Narrowing<F> = { readonly [K in keyof F]-?: (value: NonNullable<F[K]>) => unknown };
export function narrow<F extends object>(filter: F, table: Narrowing<F>): void {
  for (const name of Object.keys(filter) as (keyof F)[]) narrowBy(name);

  function narrowBy<K extends keyof F>(name: K): void {
    const value = filter[name];
    if (value !== undefined && value !== null) table[name](value);
  }
}

const KEPT_MS = 1_000;
const MOST_KEPT = 500;
interface Kept {
  until: number;
  total: Promise<number>;
}
const kept = new WeakMap<Knex, Map<string, Kept>>();

/**
 * Counts a query, or returns the count of the same query from the last second: turning pages and many readers ask for
 * the same number again and again.
 */
function countOnce(ctx: Context, query: Knex.QueryBuilder): Promise<number> {
  const counts = kept.get(ctx.db) ?? new Map<string, Kept>();
  kept.set(ctx.db, counts);
  const { sql, bindings } = query.toSQL();
  const key = JSON.stringify([sql, bindings]);
  const found = counts.get(key);
  if (found && found.until > Date.now()) return found.total;
  if (counts.size >= MOST_KEPT) counts.clear();
  const total = cappedCount(ctx.db, query);
  counts.set(key, { until: Date.now() + KEPT_MS, total });
  total.catch(() => counts.delete(key));
  return total;
}
