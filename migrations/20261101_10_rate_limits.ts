import type { Knex } from 'knex';

/** Budgets shared by all servers (rate-limiter-flexible's own columns). Counts may be lost in a crash: unlogged. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    'create unlogged table rate_limits (key varchar(255) primary key, points integer not null default 0, expire bigint)',
  );
}
export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table rate_limits');
}
