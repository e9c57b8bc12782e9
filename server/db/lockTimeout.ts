import type { Database } from './connect.ts';

/**
 * PostgreSQL's lock_not_available. For its own lock row knex throws an error that keeps only the name of that error.
 */
export function isLockTimeout(error: unknown): boolean {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return code === '55P03' || name === 'MigrationLocked';
}

/**
 * Other sessions of this database that are inside a transaction, the oldest first: who
 * may hold the lock somebody waits for.
 */
export async function openTransactions({ pool }: Pick<Database, 'pool'>): Promise<string[]> {
  const { rows } = await pool.query<{ pid: number; since: Date; state: string }>(
    `select pid, xact_start as since, state from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
     order by xact_start limit 5`,
  );
  return rows.map(({ pid, since, state }) => `process ${pid} (${state}) since ${since.toISOString()}`);
}
