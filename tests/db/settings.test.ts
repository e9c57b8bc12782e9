import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { connect } from '../../server/db/connect.ts';
import { clusterSettings, sessionSettings } from '../../server/db/settings.ts';
import { newLogger } from '../../server/lib/logger.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('a connection brings its own planner settings to a database that has others', async () => {
  const name = new URL(database.url).pathname.slice(1);
  await database.knex.raw(`alter database ${name} set random_page_cost = 4`);
  await database.knex.raw(`alter database ${name} set max_parallel_workers_per_gather = 2`);
  await database.knex.raw(`alter database ${name} set work_mem = '1MB'`);
  const fresh = connect({ url: database.serverUrl, max: 1, logger: newLogger('silent') });
  onTestFinished(() => fresh.close());
  for (const [setting, value] of Object.entries(sessionSettings))
    expect((await fresh.pool.query(`show ${setting}`)).rows).toEqual([{ [setting]: value }]);
});

it('the embedded cluster, on which benchmarks run too, is started with the settings of the product', async () => {
  // Its planner settings are overlaid by the connection's: the start alone is looked at.
  const { shared_buffers, max_wal_size, autovacuum_naptime } = clusterSettings;
  for (const [setting, value] of Object.entries({ shared_buffers, max_wal_size, autovacuum_naptime }))
    expect((await database.pool.query(`show ${setting}`)).rows).toEqual([{ [setting]: value }]);
});
