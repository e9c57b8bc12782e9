import type { Knex } from 'knex';

/**
 * Does what the rules of the database refuse, as somebody with the server's own rights could: for
 * tests that such a change is noticed.
 */
export async function behindTheRules(db: Knex, work: (trx: Knex) => Promise<unknown>): Promise<void> {
  await db.transaction(async (trx) => {
    await trx.raw('set local session_replication_role = replica');
    await work(trx);
  });
}
