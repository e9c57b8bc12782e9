import { setTimeout as sleep } from 'node:timers/promises';
import { runMigrations } from 'graphile-worker';
import { connect, type Database } from './connect.ts';
import { isLockTimeout, openTransactions } from './lockTimeout.ts';
import { migrations } from './migrationSource.ts';
import { takeMigrationTurn } from './migrationTurn.ts';
import { grantToServer } from './serverRole.ts';
import type { Logger } from '../lib/logger.ts';

/**
 * How long a migration waits for a table that is in use. Whoever needs the table afterwards waits behind the migration,
 * so it waits only briefly and then tries again.
 */
export interface Patience {
  /** Milliseconds a statement waits for a lock. A migration outside a transaction blocks nobody and may wait longer. */
  lockTimeout: number;
  lockTimeoutOutsideTransaction: number;
  tries: number;
  pause: number;
}
export interface MigrateOptions {
  limits?: Patience;
  /** The login of server and worker: it gets its rights on the tables as they are after the migration. */
  serverRole?: string;
}
const patience: Patience = { lockTimeout: 2_000, lockTimeoutOutsideTransaction: 60_000, tries: 20, pause: 1_000 };

/**
 * Brings a database to today's model: our migrations, then the task queue's own. Safe to run twice and side by side.
 */
export async function migrate(
  url: string,
  logger: Logger,
  { limits = patience, serverRole }: MigrateOptions = {},
): Promise<string[]> {
  const endTurn = await takeMigrationTurn(url, logger);
  const open = (lockTimeout: number): Database => connect({ url, max: 4, logger, statementTimeout: null, lockTimeout });
  const [brief, long] = [open(limits.lockTimeout), open(limits.lockTimeoutOutsideTransaction)];
  try {
    await freeLeftOverLock(brief);
    const done: string[] = [];
    for (const { name, inTransaction } of await pending(brief)) {
      const { knex } = inTransaction ? brief : long;
      await withPatience(name, { limits, logger, database: brief }, () => knex.migrate.up({ name }));
      done.push(name);
    }
    await withPatience('of the task queue', { limits, logger, database: brief }, () =>
      runMigrations({ pgPool: brief.pool }),
    );
    if (serverRole !== undefined) await grantToServer(brief.pool, serverRole);
    return done;
  } finally {
    await Promise.all([brief.close(), long.close()]);
    await endTurn();
  }
}

interface Pending {
  name: string;
  inTransaction: boolean;
}

/**
 * The migrations that were not run yet, in order.
 * One that runs outside a transaction exports `config = { transaction: false }`.
 */
async function pending({ knex }: Database): Promise<Pending[]> {
  const [, files] = (await knex.migrate.list()) as [unknown, string[]];
  return Promise.all(
    files.map(async (file) => ({
      name: migrations.getMigrationName(file),
      inTransaction: (await migrations.getMigration(file)).config?.transaction !== false,
    })),
  );
}

/**
 * A migrator that was killed outside a transaction leaves knex's own lock row set. Nobody else migrates while it
 * is our turn, so the row may be freed.
 */
async function freeLeftOverLock({ knex }: Database): Promise<void> {
  if (!(await knex.schema.hasTable('knex_migrations_lock'))) return;
  await knex('knex_migrations_lock').where({ is_locked: 1 }).update({ is_locked: 0 });
}

/** @throws Error that names the migration and the sessions that may block it, if the table was never free */
async function withPatience(
  name: string,
  { limits, logger, database }: { limits: Patience; logger: Logger; database: Database },
  work: () => Promise<unknown>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
      const others = await openTransactions(database);
      if (attempt >= limits.tries)
        throw new Error(
          `migration ${name} gave up after waiting ${attempt} times for a lock, nothing of this migration was kept; ` +
            `open transactions: ${others.join(', ') || 'none now'}`,
          { cause: error },
        );
      logger.warn({ migration: name, attempt, others }, 'migration waits for a lock and tries again');
      await sleep(limits.pause);
    }
  }
}
