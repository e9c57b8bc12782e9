import type { Knex } from 'knex';

/**
 * What a stranger does with somebody's phone number or login must not lock its owner out: tries of a code count by
 * requester, some codes of a day are kept for a requester who has signed in before, and what is spent by everybody
 * together is counted by the hour.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table verification_tries (
      code_id bigint not null references verification_codes on delete cascade,
      requester text not null,
      tries integer not null,
      primary key (code_id, requester));
    create table account_devices (
      contact_index text not null,
      digest text not null,
      last_used_at timestamptz not null default now(),
      primary key (contact_index, digest));
    create table code_budgets (
      hour timestamptz primary key,
      sent integer not null);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table code_budgets, account_devices, verification_tries;
  `);
}
