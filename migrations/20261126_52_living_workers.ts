import type { Knex } from 'knex';

/**
 * Each worker of the task queue reports every few seconds that it is alive. The task of a worker that
 * stopped reporting is taken by another one.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table background_workers (
      id text primary key, -- as in graphile_worker's locked_by
      beat_at timestamptz not null default now());
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table background_workers');
}
