import { EventEmitter } from 'node:events';
import { Logger, run, type LogFunctionFactory, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Database } from './db/connect.ts';
import { leaveHead } from './domain/audit/keepHead.ts';
import { sealAudit } from './domain/audit/sealAudit.ts';
import { readNotices } from './domain/calendar/readNotices.ts';
import { systemContext, type Context } from './domain/context.ts';
import { describeDatabaseError } from './lib/databaseError.ts';
import { every } from './lib/every.ts';
import { handlers } from './tasks/handlers/index.ts';
import { beat, freeTasksOfDeadWorkers, lifeSigns, sayGoodbye, type LifeSigns } from './tasks/livingWorkers.ts';
import { taskPayloads, type TaskName } from './tasks/payloads.ts';
import { schedule } from './tasks/schedule.ts';

export interface Worker {
  stop(): Promise<void>;
}

/**
 * Background tasks: graphile-worker over the shared pool, and the audit's seal every
 * second. Any number may run side by side.
 */
export async function startWorker(
  base: Context,
  database: Database,
  concurrency: number,
  signs: LifeSigns = lifeSigns,
): Promise<Worker> {
  const ctx = systemContext(base, 'worker');
  const workerIds: string[] = [];
  const events = new EventEmitter() as WorkerEvents;
  // The queue writes the id of the pool into `locked_by`, not the ids of its workers.
  events.on('pool:create', ({ workerPool }) => workerIds.push(workerPool.id));
  const runner: Runner = await run({
    pgPool: database.pool,
    concurrency,
    noHandleSignals: true,
    events,
    logger: new Logger(() => queueLine(ctx)),
    pollInterval: 2_000,
    taskList: taskList(ctx),
    crontab: schedule.map(({ task, cron }) => `${cron} ${task} ?fill=5m&max=3 {}`).join('\n'),
  });
  const living = every(signs.beatMs, async () => {
    try {
      await beat(ctx.db, workerIds);
      await freeTasksOfDeadWorkers(ctx.db, signs);
    } catch (error) {
      ctx.logger.warn({ err: String(error) }, 'the workers could not say that they live');
    }
  });
  const sealing = every(1_000, () =>
    sealAudit(ctx).catch((error: unknown) => ctx.logger.warn({ err: String(error) }, 'audit not sealed')),
  );
  const calendar = every(60_000, () => readNotices(ctx));
  return {
    async stop() {
      await calendar.stop();
      await sealing.stop();
      // The last tasks may take a while. Until they are done, this process keeps reporting that it is alive.
      await runner.stop();
      await leaveHead(ctx);
      await living.stop();
      await sayGoodbye(ctx.db, workerIds);
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
