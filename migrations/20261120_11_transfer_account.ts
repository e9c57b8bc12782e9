import type { Knex } from 'knex';

/** Where an applicant of this project transfers the fee to: { holder, bank, number }. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw("alter table projects add column transfer_account jsonb not null default '{}'");
}
export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table projects drop column transfer_account');
}
