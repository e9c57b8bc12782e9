import type { Knex } from 'knex';

/** No code ever read these columns. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table application_states drop column lease_token;
    alter table production_jobs drop column next_attempt_at;
    drop function touch_updated_at();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table application_states add column lease_token text;
    alter table production_jobs add column next_attempt_at timestamptz;
    create function touch_updated_at() returns trigger language plpgsql as
      $$ begin new.updated_at := now(); return new; end $$;
  `);
}
