import type { Knex } from 'knex';

/** A password that the desk made for somebody is good for one thing: choosing another. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table staff add column first_password boolean not null default false');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table staff drop column first_password');
}
