import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table projects (
      id bigint generated always as identity primary key,
      code text not null unique,
      region text not null, category text not null, name text not null, sub_project text, market_role text,
      preset text not null check (preset in ('A','B','C','D')),
      upload_limit_bytes integer not null default 5242880 check (upload_limit_bytes between 262144 and 20971520),
      pin_delivery text not null default 'acceptance' check (pin_delivery in ('acceptance','letter')),
      acceptance boolean not null default true,
      status_wording jsonb not null default '{}',
      delivery_prices jsonb not null default '{"prepaid":0,"collect":0,"pickup":0}',
      pickup_points jsonb not null default '[]',
      hotline text not null default '',
      active boolean not null default true,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());

    create table staff (
      id bigint generated always as identity primary key,
      login text not null unique check (login = lower(login)),
      name text not null,
      password_hash text not null,
      totp_secret_sealed bytea not null,
      totp_last_step bigint not null default 0,
      all_projects boolean not null default false,
      active boolean not null default true,
      failed_sign_ins integer not null default 0,
      locked_until timestamptz,
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());

    create table staff_roles (
      staff_id bigint not null references staff,
      role text not null check (role in ('reviewer','senior_reviewer','finance','logistics','bench_operator','administrator','auditor')),
      primary key (staff_id, role));

    -- An auditor has no other role; an administrator does no case work.
    create function refuse_role_mix() returns trigger language plpgsql as $$
    begin
      if (new.role in ('auditor','administrator') and exists (select 1 from staff_roles where staff_id = new.staff_id and role <> new.role))
        or exists (select 1 from staff_roles where staff_id = new.staff_id and role in ('auditor','administrator') and role <> new.role) then
        raise exception 'role % cannot be combined', new.role using errcode = 'YX002';
      end if;
      return new;
    end $$;
    create trigger staff_roles_mix before insert or update on staff_roles for each row execute function refuse_role_mix();

    create table staff_projects (
      staff_id bigint not null references staff, project_id bigint not null references projects,
      primary key (staff_id, project_id));

    create table accounts (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('organization','individual')),
      phone_sealed bytea not null, phone_index text not null unique, phone_masked text not null,
      email_sealed bytea, email_index text unique, email_masked text,
      display_name text not null default '',
      active boolean not null default true,
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());

    create table verification_codes (
      id bigint generated always as identity primary key,
      purpose text not null check (purpose in ('register','sign_in','change_contact')),
      contact_index text not null,
      code_digest text not null,
      tries integer not null default 0,
      expires_at timestamptz not null,
      used_at timestamptz,
      created_at timestamptz not null default now());
    create index verification_codes_contact on verification_codes (contact_index, created_at desc);

    create table stations (
      id bigint generated always as identity primary key,
      name text not null unique,
      kind text not null check (kind in ('staff','applicant')),
      key_digest text unique,
      slots jsonb not null default '[]',
      last_seen_at timestamptz,
      active boolean not null default true,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());

    -- Opaque session tokens, stored as digests. One table for staff, applicants and stations.
    create table sessions (
      id bigint generated always as identity primary key,
      token_digest text not null unique,
      kind text not null check (kind in ('staff','account','station')),
      staff_id bigint references staff, account_id bigint references accounts, station_id bigint references stations,
      csrf_token text not null,
      stepped_up_at timestamptz,
      last_seen_at timestamptz not null default now(),
      expires_at timestamptz not null,
      ended_at timestamptz,
      created_at timestamptz not null default now(),
      check ((kind = 'staff' and staff_id is not null) or (kind = 'account' and account_id is not null) or (kind = 'station' and station_id is not null)));
    create index sessions_staff on sessions (staff_id) where ended_at is null;

    create table idempotency_keys (
      scope text not null, key text not null, request_digest text not null,
      status integer, response jsonb,
      created_at timestamptz not null default now(),
      primary key (scope, key));
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table idempotency_keys, sessions, stations, verification_codes, accounts, staff_projects, staff_roles, staff, projects;
    drop function refuse_role_mix();
  `);
}
