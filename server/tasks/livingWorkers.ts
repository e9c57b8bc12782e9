import { sqlRows } from '../models/sqlRows.ts';
import type { Knex } from 'knex';

/** How often each worker reports that it is alive, and after how long without a report it counts as dead. */
export interface LifeSigns {
  beatMs: number;
  deadAfterMs: number;
}
export const lifeSigns: LifeSigns = { beatMs: 10_000, deadAfterMs: 45_000 };
/**
 * A worker that never reported (of an older release, or killed in its first second) is judged by the age of its task.
 */
const SILENT_MS = 120_000;

/** Reports all workers of this process as alive, in one statement. */
export async function beat(db: Knex, workerIds: readonly string[]): Promise<void> {
  if (workerIds.length === 0) return;
  await db.raw(
    `insert into background_workers (id, beat_at) select id, now() from unnest(?::text[]) as mine(id)
     on conflict (id) do update set beat_at = now()`,
    [[...workerIds]],
  );
}

/** Frees the tasks of dead workers for others. A living worker keeps its task, however long the task takes. */
export async function freeTasksOfDeadWorkers(db: Knex, { deadAfterMs }: LifeSigns): Promise<void> {
  const rows = await sqlRows<{ id: string }>(
    db,
    `select distinct task.locked_by as id from graphile_worker._private_jobs task
     left join background_workers worker on worker.id = task.locked_by
     where task.locked_by is not null and case when worker.id is null
       then task.locked_at < now() - ? * interval '1 millisecond'
       else worker.beat_at < now() - ? * interval '1 millisecond' end`,
    [SILENT_MS, deadAfterMs],
  );
  if (rows.length > 0)
    await db.raw('select graphile_worker.force_unlock_workers(?::text[])', [rows.map((row) => row.id)]);
  await db.raw("delete from background_workers where beat_at < now() - interval '1 day'");
}

export async function sayGoodbye(db: Knex, workerIds: readonly string[]): Promise<void> {
  await db.raw('delete from background_workers where id = any(?::text[])', [[...workerIds]]);
}
