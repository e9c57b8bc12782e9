import { sqlRows } from '../models/sqlRows.ts';
import type { Knex } from 'knex';

/** Each worker says so often that it lives, and is taken for dead after so long without a word. */
export interface LifeSigns {
  beatMs: number;
  deadAfterMs: number;
}
export const lifeSigns: LifeSigns = { beatMs: 10_000, deadAfterMs: 45_000 };
/**
 * A worker that never said a word (of an older release, or killed in its first second) is judged by the age of its
 * task.
 */
const SILENT_MS = 120_000;

/** The workers of this process live: said in one statement, however many they are. */
export async function beat(db: Knex, workerIds: readonly string[]): Promise<void> {
  if (workerIds.length === 0) return;
  await db.raw(
    `insert into background_workers (id, beat_at) select id, now() from unnest(?::text[]) as mine(id)
     on conflict (id) do update set beat_at = now()`,
    [[...workerIds]],
  );
}

/** Tasks of workers that are dead can be taken again; those of a living one are his, however long they take. */
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
