import type { Knex } from 'knex';

/**
 * Up to which audit event a member of staff has read what others changed at his account. What was changed before this
 * column is not told again.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table staff
      add column changes_seen_id bigint not null default 0,
      add column changes_seen_at timestamptz;
    update staff set changes_seen_id = (select coalesce(max(id), 0) from audit_events)`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table staff drop column changes_seen_id, drop column changes_seen_at');
}
