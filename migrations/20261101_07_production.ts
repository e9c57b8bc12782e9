import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table tokens (
      id bigint generated always as identity primary key,
      serial text not null unique, -- read from the chip
      label_number text unique, -- printed on the case
      model_id bigint not null references token_models,
      state text not null default 'stock' check (state in ('inbound','stock','reserved','shipped','delivered','writing','written','active','suspended','lost','damaged','returned','destroyed')),
      prepared boolean not null default false,
      held_key boolean not null default false,
      so_pin_sealed bytea, transport_pin_sealed bytea, holder_pin_sealed bytea, holder_pin_shown_at timestamptz,
      organization_id bigint references organizations,
      application_id bigint references applications,
      received_by_staff_id bigint references staff,
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());
    create index tokens_state on tokens (state, id desc);
    create index tokens_application on tokens (application_id);
    create trigger tokens_transition before update of state on tokens
      for each row execute function refuse_unlisted_transition('token', 'state');

    -- Back to stock only if it never held a key.
    create function refuse_used_token_in_stock() returns trigger language plpgsql as $$
    begin
      if new.state = 'stock' and old.state <> 'stock' and old.held_key then
        raise exception 'token % has held a key' , new.serial using errcode = 'YX001';
      end if;
      return new;
    end $$;
    create trigger tokens_never_back before update of state on tokens for each row execute function refuse_used_token_in_stock();

    create table production_jobs (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      item_id bigint not null references application_items,
      project_id bigint not null references projects,
      ordinal integer not null,
      mode text not null check (mode in ('self','counter','factory')),
      state text not null default 'planned' check (state in ('planned','claimed','writing','done','needs_attention','abandoned')),
      algorithm text not null,
      profile_version text not null,
      token_id bigint references tokens, token_serial text,
      station_id bigint references stations, slot text,
      operator_staff_id bigint references staff, operator_account_id bigint references accounts,
      epoch integer not null default 0, lease_until timestamptz,
      attention_code text, attention_detail jsonb,
      code_required boolean not null default false,
      started_at timestamptz, done_at timestamptz, next_attempt_at timestamptz,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      unique (item_id, ordinal));
    create index production_jobs_open on production_jobs (state, project_id, id) where state not in ('done','abandoned');
    create index production_jobs_application on production_jobs (application_id);
    -- A token has one live job.
    create unique index production_jobs_token on production_jobs (token_serial) where state in ('claimed','writing','needs_attention') and token_serial is not null;
    create trigger production_jobs_transition before update of state on production_jobs
      for each row execute function refuse_unlisted_transition('job', 'state');

    -- Who approved it may not write it.
    create function refuse_approver_at_bench() returns trigger language plpgsql as $$
    begin
      if new.operator_staff_id is not null and exists (
        select 1 from decisions where application_id = new.application_id and outcome = 'approve' and staff_id = new.operator_staff_id) then
        raise exception 'who approved an application may not produce its tokens' using errcode = 'YX002';
      end if;
      return new;
    end $$;
    create trigger production_jobs_two_people before insert or update of operator_staff_id on production_jobs
      for each row execute function refuse_approver_at_bench();

    create table production_steps (
      id bigint generated always as identity primary key,
      job_id bigint not null references production_jobs,
      epoch integer not null, step text not null, state text not null check (state in ('start','done','failed')),
      token_serial text, result jsonb, fault_code text, milliseconds integer,
      created_at timestamptz not null default now());
    create index production_steps_job on production_steps (job_id, id);

    create table certificate_requests (
      id bigint generated always as identity primary key,
      request_id text not null unique,
      job_id bigint not null references production_jobs,
      role text not null check (role in ('signing','encryption')),
      spki_sha256 text not null, csr_der bytea,
      state text not null default 'recorded' check (state in ('recorded','sent','answered','accepted','refused','superseded')),
      ca_reply_der bytea, ca_reply_sha256 text, attempts integer not null default 0, last_error text,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      unique (job_id, role, spki_sha256));

    -- What the customer has paid for; separate from a certificate's validity.
    create table services (
      id bigint generated always as identity primary key,
      organization_id bigint not null references organizations, product_id bigint not null references products,
      application_id bigint not null references applications, job_id bigint unique references production_jobs,
      starts_on date not null, ends_on date not null,
      created_at timestamptz not null default now());

    create table certificates (
      id bigint generated always as identity primary key,
      job_id bigint not null references production_jobs,
      application_id bigint not null references applications,
      project_id bigint not null references projects,
      organization_id bigint references organizations,
      service_id bigint references services,
      token_id bigint references tokens,
      pair_id bigint references certificates, -- the encryption certificate names its signing certificate
      role text not null check (role in ('signing','encryption')),
      state text not null default 'requested' check (state in ('requested','on_hold','active','suspended','revoked','superseded','expired')),
      serial_number text not null, issuer text not null, subject text not null, common_name text not null,
      not_before timestamptz not null, not_after timestamptz not null,
      algorithm text not null, spki_sha256 text not null, cka_id text not null, der bytea not null, sha256 text not null,
      written_at timestamptz, activated_at timestamptz, ended_at timestamptz,
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      unique (issuer, serial_number));
    create unique index certificates_job_live on certificates (job_id, role) where state not in ('revoked','superseded');
    create index certificates_organization on certificates (organization_id, id desc);
    create index certificates_application on certificates (application_id);
    create index certificates_state on certificates (state, id desc);
    create trigger certificates_transition before update of state on certificates
      for each row execute function refuse_unlisted_transition('certificate', 'state');
    alter table applications add foreign key (certificate_id) references certificates;

    -- One open application of an exclusive type per certificate.
    create table certificate_claims (
      certificate_id bigint primary key references certificates,
      application_id bigint not null unique references applications,
      created_at timestamptz not null default now());

    create table escrowed_keys (
      id bigint generated always as identity primary key,
      job_id bigint not null references production_jobs,
      organization_id bigint references organizations,
      certificate_id bigint references certificates,
      algorithm text not null, spki_sha256 text not null unique, cka_id text not null,
      sealed_private_key bytea not null, -- only the signer can open it
      created_at timestamptz not null default now());
    create index escrowed_keys_organization on escrowed_keys (organization_id);
    create trigger escrowed_keys_insert_only before delete on escrowed_keys for each row execute function refuse_change();

    create table seals (
      id bigint generated always as identity primary key,
      organization_id bigint not null references organizations, application_id bigint references applications,
      kind text not null check (kind in ('organization','legal_representative')),
      picture_key text not null, sha256 text not null, certificate_id bigint references certificates,
      created_at timestamptz not null default now());

    create table authorization_codes (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      digest text not null,
      delivery text not null check (delivery in ('on_demand','at_approval')),
      purpose text not null check (purpose in ('production','acceptance','unlock')),
      state text not null default 'live' check (state in ('live','spent','voided','expired','locked')),
      redemptions_left integer not null check (redemptions_left >= 0),
      tries integer not null default 0 check (tries <= 5),
      expires_at timestamptz not null,
      requested_by_kind text not null, requested_by_id bigint,
      created_at timestamptz not null default now(), ended_at timestamptz);
    create unique index authorization_codes_live on authorization_codes (application_id) where state = 'live';
    create index authorization_codes_application on authorization_codes (application_id, id desc);

    create table code_redemptions (
      id bigint generated always as identity primary key,
      code_id bigint not null references authorization_codes,
      job_id bigint unique references production_jobs,
      token_serial text not null,
      created_at timestamptz not null default now());
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table applications drop constraint applications_certificate_id_fkey;
    drop table code_redemptions, authorization_codes, seals, escrowed_keys, certificate_claims, certificates, services, certificate_requests,
      production_steps, production_jobs, tokens;
    drop function refuse_approver_at_bench();
    drop function refuse_used_token_in_stock();
  `);
}
