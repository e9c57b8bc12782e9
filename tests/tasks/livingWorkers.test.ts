import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import type { StoragePort } from '../../server/domain/ports.ts';
import { enqueue } from '../../server/tasks/enqueue.ts';
import { startWorker, type Worker } from '../../server/worker.ts';
import { testContext } from '../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { eventually } from '../support/driveEventually.ts';

const signs = { beatMs: 200, deadAfterMs: 1_500 };
let database: TestDatabase;
let ctx: Context;
let workers: Worker[];
/** Sweeps of the files that have begun; each waits until the test lets it go. */
let begun: { end(): void }[];

beforeEach(async () => {
  database = await createTestDatabase();
  [workers, begun] = [[], []];
  const storage = {
    claim: () => new Promise<string>((resolve) => begun.push({ end: () => resolve('another database') })),
  } as unknown as StoragePort;
  ctx = testContext({ db: database.knex, ports: { storage } });
});
afterEach(async () => {
  for (const one of begun) one.end();
  for (const worker of workers) await worker.stop();
  await database.drop();
});

async function newWorker(): Promise<void> {
  workers.push(await startWorker(ctx, database, 1, signs));
}

/** An old verification code that `expireSessions` deletes, and the way to see whether it has. */
async function oldCode(): Promise<() => Promise<boolean>> {
  const [row] = (await ctx
    .db('verificationCodes')
    .insert({
      purpose: 'sign_in',
      contactIndex: 'x',
      codeDigest: 'x',
      expiresAt: ctx.db.fn.now(),
      createdAt: ctx.db.raw("now() - interval '3 days'"),
    })
    .returning('id')) as { id: number }[];
  const id = row?.id ?? 0;
  return async () => (await ctx.db('verificationCodes').where({ id }).first('id')) === undefined;
}

/** Waits until every worker has said so often that it lives; with each word it also looks for tasks of the dead. */
async function lifeGoesOn(times: number): Promise<void> {
  const words = async (): Promise<string> => {
    const { rows } = (await ctx.db.raw('select min(beat_at)::text as at from background_workers')) as {
      rows: { at: string | null }[];
    };
    return rows[0]?.at ?? '';
  };
  for (let n = 0, last = await words(); n < times; n += 1) {
    const before = last;
    last = await eventually('every worker says that it lives', async () => {
      const now = await words();
      return now !== before && now;
    });
  }
}

describe('a task', () => {
  it('that takes longer than any limit stays with its living worker', async () => {
    await newWorker();
    await enqueue(ctx.db, 'sweepFiles', {});
    await eventually('a worker has the task', async () => begun.length === 1);
    const longAgo = "now() - interval '10 minutes'";
    await ctx.db.raw(`update graphile_worker._private_jobs set locked_at = ${longAgo} where locked_by is not null`);
    await newWorker();
    const cleaned = await oldCode();
    await enqueue(ctx.db, 'expireSessions', {});
    await eventually('the second worker works', cleaned);
    await lifeGoesOn(5);
    expect(begun).toHaveLength(1);
    begun[0]?.end();
    for (const worker of workers.splice(0)) await worker.stop();
    expect(await ctx.db('backgroundWorkers').select('id')).toEqual([]);
  });

  it('of a killed worker is taken by another within seconds', async () => {
    const child: ChildProcess = spawn(
      process.execPath,
      ['--import', 'tsx', path.join(import.meta.dirname, 'support', 'hangingWorker.ts'), database.url],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    onTestFinished(() => void child.kill('SIGKILL'));
    await enqueue(ctx.db, 'sweepFiles', {});
    await once(child.stdout!, 'data');
    await eventually('it has said that it lives', () => ctx.db('backgroundWorkers').first('id'));
    child.kill('SIGKILL');
    await newWorker();
    await eventually('the task is taken again', async () => begun.length > 0, 15_000);
    expect(begun).toHaveLength(1);
  });
});

describe('the nightly tasks', () => {
  it('stand alone: sessions are cleaned though the files cannot be swept', async () => {
    const cleaned = await oldCode();
    const failing = { claim: () => Promise.reject(new Error('no disk')) } as unknown as StoragePort;
    workers.push(await startWorker({ ...ctx, ports: { ...ctx.ports, storage: failing } }, database, 1, signs));
    for (const task of ['sweepFiles', 'eraseDrafts', 'expireSessions'] as const)
      await enqueue(ctx.db, task, {}, { maxAttempts: 1 });
    await eventually('old codes are gone', cleaned);
    const { rows } = (await ctx.db.raw(
      'select task_identifier as task from graphile_worker.jobs where attempts >= max_attempts and locked_at is null',
    )) as { rows: { task: string }[] };
    expect(rows).toEqual([{ task: 'sweepFiles' }]);
  });
});
