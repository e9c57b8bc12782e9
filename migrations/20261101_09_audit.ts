import type { Knex } from 'knex';

/**
 * Audit events are insert-only and chained per application by a trigger; a seal covers every row of finished transactions
 * with a Merkle root and the seal before it. The hashed text is built here and, for verification, in server/domain/audit/verify.ts.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table audit_events (
      id bigint generated always as identity primary key,
      application_id bigint references applications,
      position integer not null default 0,
      at timestamptz not null default clock_timestamp(),
      type text not null,
      actor_kind text not null check (actor_kind in ('staff','account','station','system')), actor_id bigint,
      request_id text,
      details text not null default '{}', -- canonical JSON; ids, states and digests, never personal data
      previous_hash text not null default '', hash text not null default '',
      txid xid8 not null default pg_current_xact_id());
    create unique index audit_events_chain on audit_events (application_id, position) where application_id is not null;
    create index audit_events_txid on audit_events (txid, id);
    create index audit_events_type on audit_events (type, id desc);
    create index audit_events_actor on audit_events (actor_kind, actor_id, id desc);

    create function chain_audit_event() returns trigger language plpgsql as $$
    declare last record;
    begin
      new.txid := pg_current_xact_id();
      new.at := clock_timestamp();
      if new.application_id is not null then
        -- writers of one application queue here; different applications do not meet
        perform pg_advisory_xact_lock(hashtextextended('audit:' || new.application_id, 0));
        select position, hash into last from audit_events where application_id = new.application_id order by position desc limit 1;
        new.position := coalesce(last.position, 0) + 1;
        new.previous_hash := coalesce(last.hash, repeat('0', 64));
      else
        new.position := 0;
        new.previous_hash := repeat('0', 64);
      end if;
      new.hash := encode(sha256(convert_to(concat_ws('|', new.previous_hash, coalesce(new.application_id::text, ''), new.position,
        (extract(epoch from new.at) * 1000000)::bigint, new.type, new.actor_kind, coalesce(new.actor_id::text, ''),
        coalesce(new.request_id, ''), new.details), 'UTF8')), 'hex');
      return new;
    end $$;
    create trigger audit_events_chain_link before insert on audit_events for each row execute function chain_audit_event();
    create trigger audit_events_insert_only before update or delete on audit_events for each row execute function refuse_change();
    create trigger audit_events_no_truncate before truncate on audit_events for each statement execute function refuse_change();

    create table audit_seals (
      id bigint generated always as identity primary key,
      from_txid xid8 not null, to_txid xid8 not null, -- half-open: from ≤ txid < to
      event_count integer not null, merkle_root text not null, previous_hash text not null, hash text not null,
      sealed_at timestamptz not null default now());
    create unique index audit_seals_line on audit_seals (from_txid);
    create trigger audit_seals_insert_only before update or delete on audit_seals for each row execute function refuse_change();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table audit_seals, audit_events;
    drop function chain_audit_event();
  `);
}
