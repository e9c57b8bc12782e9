import type { Knex } from 'knex';

/**
 * When the owner of an unused draft was told that it will be erased. It counts only if it is later than the last change
 * of the draft. Drafts reminded before this column existed are reminded once more.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table application_contents add column reminded_at timestamptz;
    create index application_contents_updated on application_contents (updated_at);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index application_contents_updated;
    alter table application_contents drop column reminded_at;
  `);
}
