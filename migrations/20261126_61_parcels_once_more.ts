import type { Knex } from 'knex';

export const config = { transaction: false };

/**
 * An application has one parcel of a stage in the making. Those on their way or delivered are counted no more: a
 * further one is planned when a token in them broke or came back.
 */
export async function up(knex: Knex): Promise<void> {
  await buildUnique(knex, 'shipments_in_the_making', "status in ('planned','packed')");
  await knex.raw('drop index concurrently if exists shipments_live');
  await knex.raw('alter table application_states validate constraint application_states_status_check');
  await knex.raw('alter table production_jobs validate constraint production_jobs_ending_check');
  await knex.raw('alter table production_jobs validate constraint production_jobs_ending');
}

export async function down(knex: Knex): Promise<void> {
  await buildUnique(knex, 'shipments_live', "status <> 'cancelled' and status <> 'returned'");
  await knex.raw('drop index concurrently if exists shipments_in_the_making');
}

/** Builds it while others go on writing; what an interrupted run left behind is built again. */
async function buildUnique(knex: Knex, name: string, where: string): Promise<void> {
  const broken = await knex.raw<{ rows: unknown[] }>(
    'select 1 from pg_index where indexrelid = to_regclass(?) and not indisvalid',
    [name],
  );
  if (broken.rows.length > 0) await knex.raw(`drop index concurrently ${name}`);
  await knex.raw(
    `create unique index concurrently if not exists ${name} on shipments (application_id, stage) where ${where}`,
  );
}
