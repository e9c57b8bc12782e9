import { chmodSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { AlreadyRunning, takeLock } from '../../server/house/embedded/lockFile.ts';
import { isAlive } from '../../server/house/embedded/processes.ts';
import {
  type EmbeddedDatabase,
  type EmbeddedOptions,
  startEmbedded,
} from '../../server/house/embedded/startEmbedded.ts';
import { embeddedFolder, Host, kill, processesOf } from './support/embeddedCase.ts';

async function start(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const database = await startEmbedded(options);
  onTestFinished(() => database.stop());
  return database;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

test('the first start makes a UTF-8 cluster in which pg_trgm knows Chinese letters', async () => {
  const { url } = await start({ dataDir: embeddedFolder() });
  expect(await ask(url, "select current_setting('server_encoding')")).toBe('UTF8');
  expect(
    await ask(
      url,
      "select current_setting('fsync') || current_setting('synchronous_commit') || current_setting('listen_addresses')",
    ),
  ).toBe('onon');
  await ask(url, 'create extension pg_trgm');
  expect(await ask(url, "select cardinality(show_trgm('北京云间科技'))")).toBe(7);
});

test('what was written before a stop is there after the next start', async () => {
  const dataDir = embeddedFolder();
  const first = await startEmbedded({ dataDir });
  await ask(first.url, 'create table kept as select 42 as answer');
  await first.stop();
  expect(processesOf(dataDir)).toEqual([]);
  const second = await start({ dataDir });
  expect(await ask(second.url, 'select answer from kept')).toBe(42);
});

test('a second start of the same folder names the process that runs the first', async () => {
  const dataDir = embeddedFolder();
  await start({ dataDir });
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ name: 'AlreadyRunning', pid: process.pid });
});

test('of two starts at once one wins and the other names the winner', async () => {
  const dataDir = embeddedFolder();
  const hosts = [new Host(dataDir, { write: false }), new Host(dataDir, { write: false })];
  const ends = await Promise.all(
    hosts.map((host) => host.heard((event) => event.ready === true || event.failed !== undefined)),
  );
  const winner = hosts[ends.findIndex((event) => event.ready)];
  const losers = ends.flatMap((event) => event.failed ?? []);
  expect(losers).toEqual([`already running: pid ${winner?.child.pid} holds ${path.join(dataDir, 'database.lock')}`]);
});

test('the lock of a dead process, of a reused pid, and a half-written one are taken over', () => {
  const folder = embeddedFolder();
  const file = path.join(folder, 'a.lock');
  for (const left of [
    { pid: 2 ** 22 - 3, start: '1' },
    { pid: process.pid, start: 'another life' },
  ]) {
    writeFileSync(file, JSON.stringify(left));
    const unlock = takeLock(file);
    expect(() => takeLock(file)).toThrow(AlreadyRunning);
    unlock();
    expect(existsSync(file)).toBe(false);
  }
  writeFileSync(file, '{"pid":');
  takeLock(file)();
});

test('a postmaster.pid that names a living stranger does not stop the start', async () => {
  const dataDir = embeddedFolder();
  await (await startEmbedded({ dataDir })).stop();
  const pidFile = path.join(dataDir, 'pg18', 'postmaster.pid');
  writeFileSync(
    pidFile,
    `${process.pid}\n${path.join(dataDir, 'pg18')}\n1\n5432\n${path.join(dataDir, 'run')}\n\n 1 1\nready   \n`,
  );
  const { url, adopted } = await start({ dataDir });
  expect(adopted).toBe(false);
  expect(await ask(url, 'select 1')).toBe(1);
});

test('a start that fails leaves nothing running and gives its lock back', async () => {
  const dataDir = embeddedFolder();
  await expect(startEmbedded({ dataDir, settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
    /did not start.*postgres\.log/,
  );
  expect(processesOf(dataDir)).toEqual([]);
  expect(existsSync(path.join(dataDir, 'database.lock'))).toBe(false);
  await start({ dataDir });
});

test('a cluster whose password is gone says so instead of trying', async () => {
  const dataDir = embeddedFolder();
  await (await startEmbedded({ dataDir })).stop();
  rmSync(path.join(dataDir, 'database.secret'));
  await expect(startEmbedded({ dataDir })).rejects.toThrow(/database\.secret is missing/);
});

test('a checkout in a home nobody else may enter still gets its database', async () => {
  const home = embeddedFolder();
  chmodSync(home, 0o700);
  const fallbackRoot = embeddedFolder();
  const dataDir = path.join(home, 'checkout', 'var', 'database');
  mkdirSync(dataDir, { recursive: true });
  const first = await startEmbedded({ dataDir, fallbackRoot });
  await ask(first.url, 'create table kept as select 1 as one');
  await first.stop();
  const { url, folder } = await start({ dataDir, fallbackRoot });
  expect(await ask(url, 'select one from kept')).toBe(1);
  // As root the database runs under another account and must live where that one can go; anyone else keeps it at home.
  const steppedDown = process.getuid?.() === 0;
  expect(folder.startsWith(steppedDown ? fallbackRoot : home)).toBe(true);
  expect(statSync(path.join(folder, 'pg18')).uid === 0).toBe(false);
});

test('one killed backend costs its connection and no committed row', async () => {
  const { url, pid } = await start({ dataDir: embeddedFolder() });
  await ask(url, 'create table kept as select 1 as one');
  const client = new pg.Client({ connectionString: url });
  const ended = new Promise((resolve) => client.on('error', resolve));
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  kill(rows[0]?.pid ?? 0);
  await ended;
  await expect.poll(() => ask(url, 'select one from kept').catch(() => 'not yet'), { timeout: 20_000 }).toBe(1);
  expect(isAlive(pid)).toBe(true); // the postmaster mended it by itself
});
