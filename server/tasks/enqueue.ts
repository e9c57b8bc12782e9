import type { Knex } from 'knex';
import { taskPayloads, type TaskName, type TaskPayload } from './payloads.ts';

export interface EnqueueOptions {
  /** A second task with the same key replaces the first while it waits. */
  jobKey?: string;
  /** Tasks of one queue run one after another. */
  queue?: string;
  runAt?: Date;
  maxAttempts?: number;
}

/** Adds a task within the caller's transaction: without its commit there is no task. */
export async function enqueue<K extends TaskName>(
  db: Knex,
  kind: K,
  payload: TaskPayload<K>,
  options: EnqueueOptions = {},
): Promise<void> {
  const checked = taskPayloads[kind].parse(payload);
  await db.raw(
    `select graphile_worker.add_job(
      ?, ?::json, queue_name => ?, run_at => ?::timestamptz, max_attempts => ?::int, job_key => ?)`,
    [
      kind,
      JSON.stringify(checked),
      options.queue ?? null,
      options.runAt?.toISOString() ?? null,
      options.maxAttempts ?? 25,
      options.jobKey ?? null,
    ],
  );
}
