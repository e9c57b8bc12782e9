import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { connect, type Database } from '../../server/db/connect.ts';
import { withLogin } from '../../server/house/serverLogin.ts';
import { newLogger } from '../../server/lib/logger.ts';
import { watchLockOrder } from './lockOrder.ts';

export interface TestDatabase extends Database {
  url: string;
  /** The same database as server and worker use it: without the owner's rights. */
  serverUrl: string;
  drop(): Promise<void>;
}

/**
 * A database of its own for one test file: a clone of the migrated template. At the end it checks that all
 * requests locked in the agreed order.
 */
export async function createTestDatabase(max = 30): Promise<TestDatabase> {
  const adminUrl = inject('databaseUrl');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await withAdmin(adminUrl, (admin) => cloneTemplate(admin, name, inject('templateDatabase')));
  const url = adminUrl.replace(/\/[^/?]*(\?.*)?$/, `/${name}$1`);
  const database = connect({ url, max, logger: newLogger('silent') });
  const breaches = watchLockOrder(database.knex);
  return {
    ...database,
    url,
    serverUrl: withLogin(url, inject('serverLogin').role, inject('serverLogin').password),
    async drop() {
      await database.close();
      await withAdmin(adminUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`));
      if (breaches.size > 0) throw new Error(`locks in the wrong order:\n${[...breaches].join('\n')}`);
    },
  };
}

/** Two files that clone at once use the same template: the second one waits and tries again. */
async function cloneTemplate(admin: pg.Client, name: string, template: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await admin.query(`create database ${name} template ${template}`);
      return;
    } catch (error) {
      if (attempt >= 50 || (error as { code?: string }).code !== '55006') throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function withAdmin(url: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
