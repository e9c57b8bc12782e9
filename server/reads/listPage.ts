import type { Knex } from 'knex';
import { AppError } from '../lib/AppError.ts';
import type { Context } from '../domain/context.ts';
import { selectRows, type Columns } from '../models/columns.ts';
import { cappedCount, type Page } from './cappedCount.ts';
import { keptASecond } from './keptASecond.ts';

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
  /** Counts in another way than by the query itself; the same number. */
  count?: () => Promise<number>;
  /** For lists whose pages are found by keys alone, before names are joined. */
  byKey?: ByKey;
}

interface ByKey {
  key: string;
  /** The same tables as in `from`, without conditions: whatever fulfils them is found already. */
  tables: Knex.QueryBuilder;
  /** Queries that together give the rows of `from`, none of them twice; without them, deep pages only use the keys. */
  branches: readonly Knex.QueryBuilder[];
}

/** The order by a column that is never null. */
export const by = (column: string): { asc: string; desc: string } => ({ asc: `${column} asc`, desc: `${column} desc` });

type Window = Omit<ListRequest<unknown>, 'filter'>;
/** All rows of one application, newest last. */
export const WHOLE: Window = { sort: { field: 'id', order: 'asc' }, offset: 0, limit: 1000 };

/** The rows of a page, and how many rows the list has: exact up to COUNT_CAP, and at most a second old. */
export async function listPage<R>(ctx: Context, plan: ListPlan<R>, window: Window): Promise<Page<R>> {
  const [rows, total] = await Promise.all([rowsOf(plan, window), plan.count?.() ?? countOnce(ctx, plan.from)]);
  return { rows, total };
}

/** From this row on, and with branches, a page's keys are found first; before it, that costs more than it saves. */
const DEEP = 200;

export async function rowsOf<R>(
  { from, columns, orders, byKey }: ListPlan<R>,
  { sort, offset, limit }: Window,
): Promise<R[]> {
  const chosen = sort ? orders[sort.field]?.[sort.order] : Object.values(orders)[0]?.desc;
  if (!chosen) throw new Error(`list has no order "${sort?.field}"; known: ${Object.keys(orders).join(', ')}`);
  if (!byKey || (byKey.branches.length === 0 && offset < DEEP))
    return selectRows(from.clone().orderByRaw(chosen).limit(limit).offset(offset), columns);
  const { key, tables, branches } = byKey;
  const window = (query: Knex.QueryBuilder): Knex.QueryBuilder =>
    query.select(key).orderByRaw(chosen).limit(limit).offset(offset);
  const keys =
    branches.length > 1
      ? // Each branch gives the page and all before it, and the page is cut out of what they give together.
        window(
          among(
            tables.clone(),
            key,
            branches.map((one) =>
              one
                .clone()
                .select(key)
                .orderByRaw(chosen)
                .limit(offset + limit),
            ),
          ),
        )
      : window((branches[0] ?? from).clone());
  return selectRows(among(tables.clone(), key, [keys]).orderByRaw(chosen), columns);
}

/** Rows with one of these keys. An array, not a join: the planner then reads them by their key, whatever they are. */
const among = (query: Knex.QueryBuilder, key: string, parts: readonly Knex.QueryBuilder[]): Knex.QueryBuilder =>
  query.where((either) => {
    for (const part of parts) void either.orWhereRaw('?? = any(array(?))', [key, part]);
  });

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

/**
 * Counts a query, or returns the count of the same query from the last second: turning pages and many readers ask for
 * the same number again and again.
 */
const countOnce = (ctx: Context, query: Knex.QueryBuilder): Promise<number> =>
  keptASecond(ctx.db, query, () => cappedCount(ctx.db, query));
