import { Logger, run, type LogFunctionFactory, type Runner, type TaskList } from 'graphile-worker';
import type { Database } from './db/connect.ts';
import { sealAudit } from './domain/audit/sealAudit.ts';
import { systemContext, type Context } from './domain/context.ts';
import { describeDatabaseError } from './lib/databaseError.ts';
import { handlers } from './tasks/handlers/index.ts';
import { taskPayloads, type TaskName } from './tasks/payloads.ts';
import { schedule } from './tasks/schedule.ts';

export interface Worker {
  stop(): Promise<void>;
}

/** Background tasks: graphile-worker over the shared pool, and the audit's seal every second. Any number may run side by side. */
export async function startWorker(base: Context, database: Database, concurrency: number): Promise<Worker> {
  const ctx = systemContext(base, 'worker');
  const freeing = every(60_000, () => freeTasksOfDeadWorkers(ctx));
  const runner: Runner = await run({
    pgPool: database.pool,
    concurrency,
    noHandleSignals: true,
    logger: new Logger(() => queueLine(ctx)),
    pollInterval: 2_000,
    taskList: taskList(ctx),
    crontab: schedule.map(({ task, cron }) => `${cron} ${task} ?fill=5m&max=3 {}`).join('\n'),
  });
  const sealing = every(1_000, () =>
    sealAudit(ctx).catch((error: unknown) => ctx.logger.warn({ err: String(error) }, 'audit not sealed')),
  );
  return {
    async stop() {
      await freeing.stop();
      await sealing.stop();
      await runner.stop();
    },
  };
}

/** The queue's own warnings and errors. A failed task is left out: its handler has logged it with its ids and cause. */
function queueLine({ logger }: Context): ReturnType<LogFunctionFactory> {
  return (level, message, meta) => {
    if (level === 'error' && meta?.failure !== true) logger.error({ from: 'queue' }, message);
    if (level === 'warning') logger.warn({ from: 'queue' }, message);
  };
}

function taskList(ctx: Context): TaskList {
  const entries = (Object.keys(handlers) as TaskName[]).map(
    (name) =>
      [
        name,
        async (payload: unknown) => {
          const started = performance.now();
          // Cron adds `_cron` to the payload; ours hold ids only.
          const { _cron: _added, ...ids } = (payload ?? {}) as Record<string, unknown>;
          const handle = handlers[name] as (ctx: Context, payload: unknown) => Promise<void>;
          try {
            await handle(ctx, taskPayloads[name].parse(ids));
            ctx.logger.debug({ task: name, ...ids, ms: Math.round(performance.now() - started) }, 'task done');
          } catch (error) {
            ctx.logger.warn({ task: name, ...ids, ...causeOf(error) }, 'task failed');
            throw error;
          }
        },
      ] as const,
  );
  return Object.fromEntries(entries);
}

function causeOf(error: unknown): Record<string, unknown> {
  const database = describeDatabaseError(error);
  return database ? { database } : { err: error instanceof Error ? error.message : String(error) };
}

/** A killed worker's tasks would stay locked for four hours. Ours take seconds: what has been locked for two minutes belongs to the dead. */
async function freeTasksOfDeadWorkers(ctx: Context): Promise<void> {
  const { rows } = (await ctx.db.raw(
    'select distinct locked_by as "lockedBy" from graphile_worker._private_jobs where locked_at < now() - interval \'2 minutes\'',
  )) as { rows: { lockedBy: string }[] };
  if (rows.length > 0)
    await ctx.db.raw('select graphile_worker.force_unlock_workers(?::text[])', [rows.map((row) => row.lockedBy)]);
}

/** Does `work` at once and then each interval, never twice at the same time. */
function every(milliseconds: number, work: () => Promise<unknown>): Worker {
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const turn = (): void => {
    running = running.then(() => (stopped ? undefined : work())).catch(() => undefined);
  };
  turn();
  const timer = setInterval(turn, milliseconds);
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
