import type { Knex } from 'knex';

/**
 * That somebody looked at something changes no list and no record, and it is what happens most: a reviewer looks at
 * every picture of every case. Such events are written, but no open page is told to read everything again.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    announced(`when (new.type not in (
      'material.viewed', 'document.viewed', 'identity.shown', 'identity.revealed', 'export.made'))`),
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(announced(''));
}

const announced = (when: string): string => `
  drop trigger audit_events_announced on audit_events;
  create trigger audit_events_announced after insert on audit_events
    for each row ${when} execute function announce_audit_event()`;
