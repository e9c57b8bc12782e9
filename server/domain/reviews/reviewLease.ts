import type { Knex } from 'knex';

/** A claim holds this long without a sign of life from the page; the database's clock decides. */
export const LEASE_MINUTES = 15;
/** A case handed over waits this long for its new reviewer to open it. */
export const HANDED_OVER_MINUTES = 240;

export const leaseOf = (db: Knex, minutes: number): Knex.Raw => db.raw("now() + ? * interval '1 minute'", [minutes]);

/** What a state row looks like when nobody has it. */
export const unclaimed = { assigneeId: null, leaseUntil: null } as const;

/** Narrows to rows that nobody else holds. */
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
