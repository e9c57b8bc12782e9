import type { Knex } from 'knex';

/**
 * Narrows a query on application states `s` to those the applicant may take back: no reviewer holds or has decided
 * them, and finance is not looking at a transfer.
 */
export function freeToTakeBack(query: Knex.QueryBuilder, db: Knex): Knex.QueryBuilder {
  return query
    .where('s.status', 'open')
    .whereIn('s.stage', ['payment', 'review'])
    .where((free) => free.whereNull('s.leaseUntil').orWhere('s.leaseUntil', '<=', db.fn.now()))
    .where((free) => free.whereNull('s.heldUntil').orWhere('s.heldUntil', '<=', db.fn.now()))
    .whereNotExists(
      db('decisions as d').whereRaw('d.application_id = s.application_id and d.round = s.round').select(db.raw('1')),
    )
    .whereNotExists(
      db('payments as y')
        .whereRaw(
          "y.application_id = s.application_id and (y.status = 'reported' or y.status = 'due' and y.note <> '')",
        )
        .select(db.raw('1')),
    );
}
