import type { Knex } from 'knex';

/** How many statements of this database wait for a lock now. */
export async function blockedStatements(db: Knex): Promise<number> {
  const { rows } = (await db.raw(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock' and state = 'active'`,
  )) as { rows: { n: number }[] };
  return rows[0]?.n ?? 0;
}
