import createKnex, { type Knex } from 'knex';
import { knexSnakeCaseMappers } from 'objection';
import pg from 'pg';
import { migrations } from './migrationSource.ts';
import { sessionSettings } from './settings.ts';
import type { Logger } from '../lib/logger.ts';

/** bigint and count(*) as numbers; ids beyond 2^53 would be a fault. */
function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`integer out of range: ${text}`);
  return value;
}
pg.types.setTypeParser(pg.types.builtins.INT8, wholeNumber);
/** bigint[]; pg has no name for it and reads its members as texts. */
const INT8_ARRAY = 1016;
const textsOf = pg.types.getTypeParser(INT8_ARRAY as never) as (text: string) => string[];
pg.types.setTypeParser(INT8_ARRAY as never, (text) => textsOf(text).map(wholeNumber));
/** A date column has no time and no zone: keep the text. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export interface Database {
  knex: Knex;
  pool: pg.Pool;
  close(): Promise<void>;
}

export interface ConnectOptions {
  url: string;
  max: number;
  logger: Logger;
  /** Milliseconds; null for migrations and reports. */
  statementTimeout?: number | null;
  /** Milliseconds a statement waits for a lock. Without it, only `statementTimeout` limits the wait. */
  lockTimeout?: number;
}

/**
 * One pool for knex, Objection and the background tasks. PostgreSQL ends transactions that stay idle for 30 seconds.
 */
export function connect({ url, max, logger, statementTimeout = 15_000, lockTimeout }: ConnectOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    // `options` in the address, an operator’s own, replace these.
    options: Object.entries(sessionSettings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    ...(statementTimeout === null ? {} : { statement_timeout: statementTimeout }),
    ...(lockTimeout === undefined ? {} : { lock_timeout: lockTimeout }),
  });
  // Without a listener a lost idle connection would end the process.
  const lost = (error: Error): void => logger.warn({ err: error.message }, 'database connection lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  const knex = createKnex({
    client: 'pg',
    connectionPool: pool,
    // Error messages name the statement with placeholders: its values are personal data and must not be logged.
    compileSqlOnError: false,
    ...knexSnakeCaseMappers(),
    migrations: { migrationSource: migrations },
    log: { warn: (words: unknown) => logger.warn(words), error: (words: unknown) => logger.error(words) },
  } as Knex.Config);
  return {
    knex,
    pool,
    async close() {
      // The pool first: it waits for the statements in progress, and knex without its pool could not give it back what
      // they used.
      if (!pool.ended) await pool.end();
      await knex.destroy();
    },
  };
}
