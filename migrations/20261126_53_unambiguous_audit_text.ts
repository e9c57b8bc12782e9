import type { Knex } from 'knex';

/**
 * The hash of an audit event covers its columns joined by '|'. Two different events must never give the same text, so
 * the free texts among them cannot contain the separator. The details may: they come last.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table audit_events
      add constraint audit_events_type_plain check (type ~ '^[a-z_.]+$') not valid,
      add constraint audit_events_request_plain check (request_id ~ '^[A-Za-z0-9_.:-]+$') not valid;
    alter table audit_events validate constraint audit_events_type_plain;
    alter table audit_events validate constraint audit_events_request_plain;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table audit_events drop constraint audit_events_request_plain, drop constraint audit_events_type_plain;
  `);
}
