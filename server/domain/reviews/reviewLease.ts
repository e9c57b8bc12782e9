import type { Knex } from 'knex';

/** How long a claim lasts without a heartbeat from the page, in minutes, by the database's clock. */
export const LEASE_MINUTES = 15;
/** How long a handed-over case is kept for its new reviewer, in minutes. */
export const HANDED_OVER_MINUTES = 240;

export const leaseOf = (db: Knex, minutes: number): Knex.Raw => db.raw("now() + ? * interval '1 minute'", [minutes]);

/** The columns of a state row that nobody has claimed. */
export const unclaimed = { assigneeId: null, leaseUntil: null } as const;

/** Narrows a query to rows that nobody else has claimed. */
export function freeFor(
  query: Knex.QueryBuilder,
  db: Knex,
  staffId: number,
  table = 'applicationStates',
): Knex.QueryBuilder {
  return query.where((free) =>
    free
      .whereNull(`${table}.leaseUntil`)
      .orWhere(`${table}.leaseUntil`, '<=', db.fn.now())
      .orWhere(`${table}.assigneeId`, staffId),
  );
}
