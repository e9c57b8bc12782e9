import type { Knex } from 'knex';

/**
 * Wrong digits of a signed-in person count at his session: counted at the login, an outsider's wrong sign-ins would
 * lock him out of his work. Wrong authorization codes count at the operator, over all jobs.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table sessions
      add column failed_sign_ins integer not null default 0,
      add column locked_until timestamptz;
    alter table staff
      add column code_tries integer not null default 0,
      add column code_tries_since timestamptz;`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table staff drop column code_tries, drop column code_tries_since;
    alter table sessions drop column failed_sign_ins, drop column locked_until;`);
}
