import type { Knex } from 'knex';

/**
 * An applicant may take a submitted application back to correct it, before a reviewer has claimed it. It is `returned`
 * then, by himself: pages show that no reviewer asked for anything. It ends when he submits again.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table application_states
      add column taken_back boolean not null default false,
      add constraint application_states_taken_back check (not taken_back or status in ('returned', 'withdrawn'));`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table application_states drop column taken_back;');
}
