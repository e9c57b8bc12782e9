import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expect, it, onTestFinished, vi } from 'vitest';
import { readHouseSettings } from '../../server/house/settings.ts';
import { openDatabase } from '../../server/house/openDatabase.ts';
import { createTestDatabase } from '../support/database.ts';

vi.setConfig({ testTimeout: 120_000 });

const nobody = (): void => undefined;
async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows[0];
  } finally {
    await client.end();
  }
}

it('the embedded database gives the programs a login without power that owns nothing, at every start', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'house-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  vi.spyOn(console, 'log').mockImplementation(nobody);
  for (let start = 0; start < 2; start += 1) {
    const { url, ownerUrl, embedded } = await openDatabase(readHouseSettings({ DATA_DIR: dataDir }), nobody);
    try {
      expect(ownerUrl).not.toBe(url);
      expect(
        await ask(
          url,
          `select rolsuper, rolcreaterole, rolcreatedb,
             (select count(*)::int from pg_class where relowner = r.oid) as owned
           from pg_roles r where rolname = current_user`,
        ),
      ).toEqual({ rolsuper: false, rolcreaterole: false, rolcreatedb: false, owned: 0 });
      await expect(ask(url, 'truncate audit_seals')).rejects.toMatchObject({ code: '42501' });
      expect(await ask(url, 'select count(*)::int as n from audit_events')).toEqual({ n: 0 });
    } finally {
      await embedded?.stop();
    }
  }
});

it('a PostgreSQL of one’s own is not started on the login that owns its tables', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  await expect(openDatabase(readHouseSettings({ DATABASE_URL: database.url }), nobody)).rejects.toThrow(
    /MIGRATE_DATABASE_URL/,
  );
  const both = { DATABASE_URL: database.serverUrl, MIGRATE_DATABASE_URL: database.url };
  expect(await openDatabase(readHouseSettings(both), nobody)).toMatchObject({ url: database.serverUrl });
});
