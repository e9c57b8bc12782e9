import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { eventually } from '../support/driveEventually.ts';
import { reservePorts } from '../support/portBlock.ts';

vi.setConfig({ testTimeout: 90_000 });

const server = path.resolve(import.meta.dirname, '../../server');
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(3);
});
afterAll(() => database.drop());

interface Running {
  child: ChildProcess;
  port: number;
  /** Told to stop: how it ended, and after how many milliseconds. */
  stop(): Promise<{ code: number | null; ms: number }>;
}

/** A program of the product in a process of its own, on the test's database. */
async function start(
  entry: string,
  args: string[],
  ready: (child: ChildProcess) => Promise<unknown>,
): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stopping-'));
  const ports = await reservePorts();
  const child = fork(path.join(server, entry), args, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: database.serverUrl,
      PORT: String(ports.first),
      MASTER_KEY: randomBytes(32).toString('base64'),
      STORAGE_DIR: path.join(folder, 'storage'),
      AUDIT_HEADS: path.join(folder, 'heads.log'),
      PAGES_DIR: folder,
      SIGNER_SOCKET: path.join(folder, 'no.sock'),
      TRUST_PROXY: '1',
    },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
    ports.giveBack();
    rmSync(folder, { recursive: true, force: true });
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  await ready(child);
  child.stdout?.resume();
  return {
    child,
    port: ports.first,
    async stop() {
      const began = performance.now();
      child.kill('SIGTERM');
      const [code] = await ended;
      return { code, ms: performance.now() - began };
    },
  };
}

const startServer = (): Promise<Running> => start('main.ts', [], (child) => once(child, 'message'));
const startWorker = (): Promise<Running> =>
  start('cli.ts', ['worker'], async (child) => {
    for await (const chunk of child.stdout ?? []) if (String(chunk).includes('worker is ready')) return;
  });

type Outcome = 'answered' | 'refused' | 'lost';

/** One request of somebody whose password is checked, which takes a while and reads the database. */
function signIn(port: number, agent: Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    const asking = request({ port, agent, method: 'POST', path: '/api/desk/session' }, (answer) => {
      answer.resume().on('end', () => resolve('answered'));
      answer.on('error', () => resolve('lost'));
    });
    asking.on('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' ? 'refused' : 'lost'));
    asking.setHeader('Content-Type', 'application/json');
    // From everywhere: the limits by address are not what is tried here.
    asking.setHeader('X-Forwarded-For', `10.${[...randomBytes(3)].join('.')}`);
    asking.end(JSON.stringify({ login: 'nobody', password: 'nothing', totp: '000000' }));
  });
}

it('a server under load answers every request it was sent, and ends within ten seconds', async () => {
  const { port, stop } = await startServer();
  const seen = { answered: 0, refused: 0, lost: 0 };
  const loops = Array.from({ length: 16 }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let last: Outcome = 'answered'; last === 'answered'; seen[last] += 1) last = await signIn(port, agent);
    agent.destroy();
  });
  await eventually('the clients are busy', async () => seen.answered > 50);
  const { code, ms } = await stop();
  await Promise.all(loops);
  expect({ code, ...seen, answered: 0 }).toEqual({ code: 0, answered: 0, refused: 16, lost: 0 });
  expect(ms).toBeLessThan(10_000);
});

/** Holds a table so that whoever reads it waits. */
async function holding(table: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`begin; lock table ${table} in access exclusive mode`);
  return () => client.end();
}
const someoneWaits = (): Promise<unknown> =>
  eventually('a statement waits', async () => {
    const { rows } = (await database.knex.raw(
      "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
    )) as { rows: unknown[] };
    return rows.length > 0;
  });

it('a server waits for a statement in progress, and it is answered', async () => {
  const { port, stop } = await startServer();
  const letGo = await holding('staff');
  const answer = signIn(port, new Agent());
  await someoneWaits();
  const ended = stop();
  await letGo();
  expect(await answer).toBe('answered');
  expect(await ended).toMatchObject({ code: 0 });
});

it('at the deadline it ends all the same, and its code says that it was not in order', async () => {
  const { port, stop } = await startServer();
  const letGo = await holding('staff');
  const answer = signIn(port, new Agent());
  await someoneWaits();
  const { code, ms } = await stop();
  await letGo();
  expect({ code, answer: await answer }).toEqual({ code: 1, answer: 'lost' });
  expect(ms).toBeLessThan(10_000);
});

it('a worker of its own says goodbye and ends in order', async () => {
  const { stop } = await startWorker();
  await eventually('it has said that it lives', () => database.knex('backgroundWorkers').first('id'));
  const { code, ms } = await stop();
  expect({ code, left: await database.knex('backgroundWorkers').select('id') }).toEqual({ code: 0, left: [] });
  expect(ms).toBeLessThan(10_000);
});
