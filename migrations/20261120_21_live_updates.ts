import type { Knex } from 'knex';

/**
 * Every audit event is announced on the channel `desk` when its transaction commits: which application and which record it is about
 * (server/domain/liveUpdates). Equal announcements of one transaction are sent once.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function announce_audit_event() returns trigger language plpgsql as $$
    declare
      project bigint;
      details jsonb := new.details::jsonb;
      place record;
    begin
      if new.application_id is not null then
        select project_id into project from applications where id = new.application_id;
        perform pg_notify('desk', json_build_object('resource', 'applications', 'id', new.application_id, 'projectId', project)::text);
      end if;
      for place in select * from (values ('paymentId', 'payments'), ('shipmentId', 'shipments'), ('jobId', 'productionJobs'), ('tokenId', 'tokens'),
        ('certificateId', 'certificates'), ('messageId', 'messages'), ('stationId', 'stations'), ('staffId', 'staff')) as known (key, resource) loop
        if jsonb_typeof(details -> place.key) = 'number' then
          perform pg_notify('desk', json_build_object('resource', place.resource, 'id', (details ->> place.key)::bigint, 'projectId', project)::text);
        end if;
      end loop;
      return null;
    end $$;
    create trigger audit_events_announced after insert on audit_events for each row execute function announce_audit_event();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop trigger audit_events_announced on audit_events; drop function announce_audit_event()');
}
