import type { Knex } from 'knex';

/**
 * Each worker of the task queue says every few seconds that it lives. A task whose worker has fallen silent is taken
 * again.
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
