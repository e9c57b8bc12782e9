import { runMigrations } from 'graphile-worker';
import { connect } from './connect.ts';
import type { Logger } from '../lib/logger.ts';

/** Brings a database to today's model: our migrations, then the task queue's own. Safe to run twice and side by side. */
export async function migrate(url: string, logger: Logger): Promise<string[]> {
  const database = connect({ url, max: 4, logger, statementTimeout: null });
  try {
    const [, done] = (await database.knex.migrate.latest()) as [number, string[]];
    await runMigrations({ pgPool: database.pool });
    return done;
  } finally {
    await database.close();
  }
}
