import type { Knex } from 'knex';

/** Events without an application are verified apart from the chains, in the order of their ids. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index audit_events_single on audit_events (id) where application_id is null');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index audit_events_single');
}
