import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table materials (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      item_id bigint references application_items,
      kind text not null,
      status text not null default 'uploaded' check (status in ('uploaded','accepted','returned','replaced')),
      round integer not null default 1,
      position integer not null default 0,
      original_key text not null, original_bytes integer not null, original_format text not null,
      preview_key text not null, thumbnail_key text not null,
      width integer not null, height integer not null,
      plain_digest text not null, -- keyed, finds reuse
      content_sha256 text not null, -- of the preview we show: what a reviewer decided on
      picture_hash text, quality jsonb not null default '{}',
      uploaded_by_account_id bigint references accounts, uploaded_through text not null default 'page' check (uploaded_through in ('page','phone','desk')),
      replaced_by_id bigint references materials,
      created_at timestamptz not null default now());
    create index materials_application on materials (application_id, kind);
    create index materials_reuse on materials (plain_digest);
    create index materials_picture on materials (picture_hash) where picture_hash is not null;

    create table upload_tickets (
      id bigint generated always as identity primary key,
      token_digest text not null unique,
      application_id bigint not null references applications, account_id bigint not null references accounts,
      kinds text[] not null, expires_at timestamptz not null, uses_left integer not null default 40,
      created_at timestamptz not null default now());

    create table checks (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      material_id bigint references materials,
      content_version integer not null,
      kind text not null,
      level text not null check (level in ('blocking','acknowledge','advice')),
      result text not null check (result in ('pass','fail','unsure')),
      evidence jsonb not null default '{}', rule_version text not null,
      superseded boolean not null default false,
      created_at timestamptz not null default now());
    create index checks_application on checks (application_id) where not superseded;

    create table decisions (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      stage text not null check (stage in ('review','second_review')),
      round integer not null,
      content_version integer not null,
      content_sha256 text not null,
      outcome text not null check (outcome in ('approve','return','reject')),
      staff_id bigint not null references staff,
      comment text not null default '',
      checklist jsonb not null default '[]',
      checks_frozen jsonb not null default '[]',
      acknowledged_checks bigint[] not null default '{}',
      overrides_blocking boolean not null default false,
      created_at timestamptz not null default now(),
      unique (application_id, stage, round)); -- one final decision per round

    create table decision_reasons (
      id bigint generated always as identity primary key,
      decision_id bigint not null references decisions,
      target_kind text not null check (target_kind in ('material','field','application')),
      target text not null, code text not null, text text not null default '');
    create index decision_reasons_decision on decision_reasons (decision_id);

    -- Separation of duties, whatever the login: decider is not who entered it; the second reviewer is not the first.
    create function refuse_same_person_decision() returns trigger language plpgsql as $$
    begin
      if exists (select 1 from applications where id = new.application_id and entered_by_staff_id = new.staff_id) then
        raise exception 'who entered an application may not decide it' using errcode = 'YX002';
      end if;
      if exists (select 1 from decisions where application_id = new.application_id and round = new.round and stage <> new.stage and staff_id = new.staff_id) then
        raise exception 'first and second review need two people' using errcode = 'YX002';
      end if;
      return new;
    end $$;
    create trigger decisions_two_people before insert on decisions for each row execute function refuse_same_person_decision();

    create function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception '% is insert-only', tg_table_name using errcode = 'YX004'; end $$;
    create trigger decisions_insert_only before update or delete on decisions for each row execute function refuse_change();

    create table document_versions (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      kind text not null, version integer not null,
      snapshot_sealed bytea not null, snapshot_sha256 text not null, keyed_hash text not null,
      created_at timestamptz not null default now(),
      unique (application_id, kind, version));

    create table messages (
      id bigint generated always as identity primary key,
      logical_key text not null unique,
      application_id bigint references applications, account_id bigint references accounts,
      template text not null, channel text not null check (channel in ('sms','mail')),
      recipient_sealed bytea, recipient_masked text not null,
      body_sealed bytea, body_masked text not null,
      state text not null default 'queued' check (state in ('queued','accepted','failed')),
      attempts integer not null default 0, provider_reference text, last_error text,
      accepted_at timestamptz, created_at timestamptz not null default now());
    create index messages_application on messages (application_id);
    create index messages_created on messages (created_at desc, id desc);
    create trigger messages_transition before update of state on messages
      for each row execute function refuse_unlisted_transition('message', 'state');
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table messages, document_versions, decision_reasons, decisions, checks, upload_tickets, materials;
    drop function refuse_same_person_decision();
    drop function refuse_change();
  `);
}
