import type { Knex } from 'knex';

/**
 * An alarm is a task for administrators: somebody used up a budget, or guesses were locked. The same alarm of one day
 * is one row. Its kinds stand in server/vocabulary/alarms.ts alone, so that a new one needs no change of the table.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table alarms (
      id bigint generated always as identity primary key,
      kind text not null,
      subject text not null,
      day date not null default (now() at time zone 'Asia/Shanghai')::date,
      staff_id bigint references staff (id),
      details jsonb not null default '{}',
      state text not null default 'open' check (state in ('open', 'closed')),
      raised_at timestamptz not null default now(),
      closed_at timestamptz,
      closed_by_id bigint references staff (id),
      closing_words text,
      constraint alarms_closed_with_words check (
        (state = 'closed') = (closed_at is not null and closed_by_id is not null and closing_words is not null)),
      unique (kind, subject, day));
    create index alarms_open on alarms (id) where state = 'open';
    ${announcing("('stationId', 'stations'), ('staffId', 'staff'), ('alarmId', 'alarms')")}`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`${announcing("('stationId', 'stations'), ('staffId', 'staff')")} drop table alarms;`);
}

/** The announcement of every audit event, with the alarm as one more record that may be told of. */
function announcing(last: string): string {
  return `
    create or replace function announce_audit_event() returns trigger language plpgsql as $$
    declare
      project bigint;
      details jsonb := new.details::jsonb;
      place record;
    begin
      if new.application_id is not null then
        select project_id into project from applications where id = new.application_id;
        perform pg_notify('desk', json_build_object(
          'resource', 'applications', 'id', new.application_id, 'projectId', project)::text);
      end if;
      for place in select * from (values ('paymentId', 'payments'), ('shipmentId', 'shipments'),
        ('jobId', 'productionJobs'), ('tokenId', 'tokens'), ('certificateId', 'certificates'),
        ('messageId', 'messages'), ${last}) as known (key, resource) loop
        if jsonb_typeof(details -> place.key) = 'number' then
          perform pg_notify('desk', json_build_object(
            'resource', place.resource, 'id', (details ->> place.key)::bigint, 'projectId', project)::text);
        end if;
      end loop;
      return null;
    end $$;`;
}
