import type { Knex } from 'knex';

/**
 * Before an SMS to somebody unknown, and after the third wrong sign-in, a program has to work out a sum. Each solution
 * counts once, and wrong sign-ins from unknown browsers are counted by the login that was typed, whether it exists.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table spent_challenges (
      signature text primary key,
      expires_at timestamptz not null);
    create table login_tries (
      login_digest text primary key,
      tries integer not null,
      last_at timestamptz not null default now());
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table login_tries, spent_challenges');
}
