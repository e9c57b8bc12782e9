import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table organizations (
      id bigint generated always as identity primary key,
      account_id bigint references accounts,
      name text not null, name_skeleton text not null,
      uscc text not null unique, legacy_codes jsonb not null default '{}',
      address text not null default '', phone text not null default '', website text not null default '',
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());
    create index organizations_skeleton on organizations (name_skeleton);

    create sequence application_numbers;

    create table applications (
      id bigint generated always as identity primary key,
      number text not null unique,
      project_id bigint not null references projects,
      workflow_id bigint not null references workflows,
      account_id bigint not null references accounts,
      organization_id bigint references organizations,
      business_type text not null,
      -- the certificate acted on, for everything but "new"; foreign key follows with the table
      certificate_id bigint,
      organization_name text not null default '',
      uscc text not null default '',
      agent_name text not null default '', agent_phone_masked text not null default '', agent_phone_index text not null default '',
      legal_representative_index text not null default '', agent_index text not null default '',
      token_quantity integer not null default 0,
      total_fen integer not null default 0,
      delivery_method text not null default 'prepaid' check (delivery_method in ('prepaid','collect','pickup')),
      data_key_wrapped bytea not null,
      entered_by_staff_id bigint references staff,
      submitted_at timestamptz, closed_at timestamptz,
      -- a copy of the final status, written once, for lists of old cases
      final_status text,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());
    create index applications_account on applications (account_id, id desc);
    create index applications_submitted on applications (submitted_at desc nulls last, id desc);
    create index applications_project_submitted on applications (project_id, submitted_at desc nulls last, id desc);
    create index applications_uscc on applications (uscc text_pattern_ops);
    create index applications_bigrams on applications using gin (bigrams(organization_name));
    create index applications_agent_phone on applications (agent_phone_index);
    create index applications_agent on applications (agent_index);
    create index applications_legal_representative on applications (legal_representative_index);

    -- What changes often, apart from the wide row (1.8 times the decisions, a fifteenth of the WAL).
    create table application_states (
      application_id bigint primary key references applications,
      project_id bigint not null references projects,
      status text not null default 'draft' check (status in ('draft','open','returned','completed','rejected','withdrawn')),
      stage text,
      priority integer not null default 0,
      round integer not null default 1,
      content_version integer not null default 0,
      waiting_since timestamptz,
      due_at timestamptz,
      held_until timestamptz,
      assignee_id bigint references staff,
      lease_until timestamptz, lease_token text,
      version integer not null default 1)
      with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
    create index application_states_queue on application_states (stage, due_at, application_id) where status = 'open';
    create index application_states_status on application_states (status, application_id desc);
    create index application_states_assignee on application_states (assignee_id) where assignee_id is not null;
    create index application_states_lease on application_states (lease_until) where lease_until is not null;
    create trigger application_states_transition before update of status on application_states
      for each row execute function refuse_unlisted_transition('application', 'status');

    create table application_stages (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      position integer not null,
      stage text not null,
      state text not null default 'waiting' check (state in ('waiting','open','done','failed')),
      promised_working_days integer not null default 1,
      opened_at timestamptz, due_at timestamptz, closed_at timestamptz,
      closed_by_kind text, closed_by_id bigint,
      unique (application_id, stage), unique (application_id, position));
    create trigger application_stages_transition before update of state on application_stages
      for each row execute function refuse_unlisted_transition('stage', 'state');

    -- A stage opens only when every earlier one is done: the rule of the workflow, kept here too.
    create function refuse_stage_out_of_order() returns trigger language plpgsql as $$
    begin
      if new.state in ('open','done') and exists (
        select 1 from application_stages where application_id = new.application_id and position < new.position and state <> 'done') then
        raise exception 'stage % of application % has an open predecessor', new.stage, new.application_id using errcode = 'YX003';
      end if;
      return new;
    end $$;
    create trigger application_stages_order before update of state on application_stages
      for each row execute function refuse_stage_out_of_order();

    create table application_items (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      product_id bigint not null references products,
      position integer not null,
      quantity integer not null check (quantity between 1 and 50),
      unit_price_fen integer not null, medium_fee_fen integer not null,
      subject_kind text not null check (subject_kind in ('organization','legal_representative','person')),
      -- what goes into the certificate: {organizationName, uscc, commonName, region…}, frozen at submission
      certificate_subject jsonb not null default '{}',
      person_id bigint,
      unique (application_id, position));

    create table persons (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      role text not null check (role in ('legal_representative','agent','subject')),
      name text not null,
      document_type text not null default 'resident_id',
      document_number_sealed bytea, document_number_index text not null default '', document_number_masked text not null default '',
      phone_sealed bytea, phone_index text not null default '', phone_masked text not null default '',
      email_sealed bytea, email_masked text not null default '');
    create index persons_application on persons (application_id);
    alter table application_items add foreign key (person_id) references persons;

    -- The form as the applicant keeps it (sealed with the application's data key).
    create table application_contents (
      application_id bigint primary key references applications,
      sealed bytea not null,
      version integer not null default 1,
      updated_at timestamptz not null default now());

    -- One row per submission: exactly what reviewers decide on.
    create table application_versions (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      version integer not null,
      round integer not null,
      sealed bytea not null,
      content_sha256 text not null,
      material_digests jsonb not null,
      agreement_ids bigint[] not null default '{}',
      submitted_by_account_id bigint references accounts,
      created_at timestamptz not null default now(),
      unique (application_id, version));

    -- What a return allows the applicant to touch again: fields and materials.
    create table application_unlocks (
      application_id bigint not null references applications, round integer not null,
      target_kind text not null check (target_kind in ('material','field')), target text not null,
      primary key (application_id, round, target_kind, target));

    create table consents (
      id bigint generated always as identity primary key,
      account_id bigint not null references accounts, application_id bigint references applications,
      agreement_id bigint not null references agreements, sha256 text not null,
      created_at timestamptz not null default now());
    create unique index consents_once on consents (account_id, coalesce(application_id, 0), agreement_id);

    create table notes (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      staff_id bigint not null references staff, body text not null,
      created_at timestamptz not null default now());
    create index notes_application on notes (application_id);

    create table proofings (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      method text not null, state text not null check (state in ('waiting','passed','failed')), evidence jsonb not null default '{}',
      created_at timestamptz not null default now());
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table proofings, notes, consents, application_unlocks, application_versions, application_contents, application_items, persons,
      application_stages, application_states, applications, organizations;
    drop sequence application_numbers;
    drop function refuse_stage_out_of_order();
  `);
}
