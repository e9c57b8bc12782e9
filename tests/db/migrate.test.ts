import { expect, it, vi } from 'vitest';
import { migrate, type Patience } from '../../server/db/migrate.ts';
import { newLogger } from '../../server/lib/logger.ts';
import { blankDatabase, databaseAt, type BlankDatabase } from './support/blankDatabase.ts';
import { describeSchema } from './support/describeSchema.ts';

const logger = newLogger('silent');
const brief: Patience = { lockTimeout: 100, lockTimeoutOutsideTransaction: 500, tries: 30, pause: 100 };

/** Some thirty migrations, twice; on a busy machine that takes its time. */
vi.setConfig({ testTimeout: 120_000 });

const LAST_RELEASE = '20261120_40_audit_lock_order';

/** Holds a table as a long report or a forgotten transaction would. */
async function hold({ pool }: BlankDatabase, table: string): Promise<() => Promise<void>> {
  const client = await pool.connect();
  await client.query(`begin; select 1 from ${table} limit 1`);
  return async () => {
    await client.query('rollback');
    client.release();
  };
}

it('two migrators side by side do each migration once', async () => {
  const { url, knex } = await blankDatabase();
  const [one, two] = await Promise.all([migrate(url, logger), migrate(url, logger)]);
  expect([one.length, two.length].sort((a, b) => a - b)).toEqual([0, one.length + two.length]);
  const names = (await knex('knex_migrations').orderBy('id').pluck('name')) as string[];
  expect(names).toEqual([...one, ...two]);
  expect(new Set(names).size).toBe(names.length);
});

it('a table that is in use is waited for briefly, again and again, and then changed', async () => {
  const database = await databaseAt(LAST_RELEASE);
  const letGo = await hold(database, 'application_states');
  const waits: unknown[] = [];
  const warn = (facts: unknown): void => {
    // knex says its part in words
    if (typeof facts === 'object' && waits.push(facts) === 3) void letGo();
  };
  const done = await migrate(database.url, { ...logger, warn } as unknown as typeof logger, { limits: brief });
  expect(done.length).toBeGreaterThan(1);
  expect(waits.length).toBeGreaterThanOrEqual(3);
  expect(waits[0]).toMatchObject({
    migration: done.find((name) => name.includes('unused_columns')),
    others: [expect.stringMatching(/^process \d+ \(idle in transaction\)/)],
  });
});

it('a table that is never free ends the migration, which says its name and who is in the way', async () => {
  const database = await databaseAt(LAST_RELEASE);
  const letGo = await hold(database, 'application_states');
  await expect(migrate(database.url, logger, { limits: { ...brief, tries: 2 } })).rejects.toThrow(
    /migration \S+ gave up after waiting 2 times .* open transactions: process \d+ \(idle in transaction\)/,
  );
  await letGo();
  await migrate(database.url, logger);
  const fresh = await blankDatabase();
  await migrate(fresh.url, logger);
  expect(await describeSchema(database.pool)).toEqual(await describeSchema(fresh.pool));
});

it('goes on after a migrator that was killed, and mends the index it left half built', async () => {
  const { url, knex, pool } = await blankDatabase();
  await migrate(url, logger);
  const last = '20261126_21_missing_indexes';
  await pool.query("update pg_index set indisvalid = false where indexrelid = 'certificates_pair'::regclass");
  await pool.query('drop index certificates_token');
  await knex('knex_migrations').where({ name: last }).delete();
  await knex('knex_migrations_lock').update({ is_locked: 1 });
  expect(await migrate(url, logger)).toEqual([last]);
  const { rows } = await pool.query<{ indisvalid: boolean }>(
    `select indisvalid from pg_index
     where indexrelid in ('certificates_pair'::regclass, 'certificates_token'::regclass)`,
  );
  expect(rows).toEqual([{ indisvalid: true }, { indisvalid: true }]);
});
