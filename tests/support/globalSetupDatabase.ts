import { mkdtempSync, rmSync, existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../server/house/embedded/startEmbedded.ts';
import { serverRoleSql } from '../../server/house/serverLogin.ts';
import { migrate } from '../../server/db/migrate.ts';
import { newLogger } from '../../server/lib/logger.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string;
    templateDatabase: string;
    /** The login of server and worker, for a database's address. */
    serverLogin: { role: string; password: string };
  }
}

/**
 * One real PostgreSQL for a whole test run, with a migrated template that every test file clones. With
 * TEST_DATABASE_URL a running server is used.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const logger = newLogger('error');
  const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'yinxin-test-'));
  const given = process.env['TEST_DATABASE_URL'];
  const cluster = given
    ? null
    : await startEmbedded({
        dataDir: folder,
        database: 'registry',
        settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
        log: () => undefined,
      });
  const url = given ?? cluster?.url ?? '';
  const template = `yx_template_${process.pid}_${project.name}`.replace(/\W/g, '_');
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${template}`);
  const login = { role: 'yinxin_test_server', password: 'only-for-tests-of-one-cluster' };
  await admin.query(serverRoleSql(login.role, login.password));
  await migrate(withDatabase(url, template), logger, { serverRole: login.role });
  project.provide('serverLogin', login);
  project.provide('databaseUrl', url);
  project.provide('templateDatabase', template);
  return async () => {
    await admin.query(`drop database if exists ${template} with (force)`);
    await admin.end();
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

export function withDatabase(url: string, database: string): string {
  return url.replace(/\/[^/?]*(\?.*)?$/, `/${database}$1`);
}
