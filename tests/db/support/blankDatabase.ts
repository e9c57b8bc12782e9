import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { connect, type Database } from '../../../server/db/connect.ts';
import { newLogger } from '../../../server/lib/logger.ts';

export interface BlankDatabase extends Database {
  url: string;
}

/** A database nothing was done to yet; it goes with the test. */
export async function blankDatabase(): Promise<BlankDatabase> {
  const url = inject('databaseUrl');
  const name = `b_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const ours = url.replace(/\/[^/?]*(\?.*)?$/, `/${name}$1`);
  const database = connect({ url: ours, max: 10, logger: newLogger('silent') });
  onTestFinished(async () => {
    await database.close();
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
  });
  return { ...database, url: ours };
}

/** One as the last release left it: its migrations, and no later one. */
export async function databaseAt(migration: string): Promise<BlankDatabase> {
  const database = await blankDatabase();
  await database.knex.migrate.to({ name: migration });
  return database;
}
