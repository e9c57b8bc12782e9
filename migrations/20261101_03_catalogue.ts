import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table products (
      id bigint generated always as identity primary key,
      project_id bigint not null references projects,
      code text not null,
      kind text not null check (kind in ('organization_seal','legal_representative_seal','bidder_seal','professional_seal','mobile')),
      name text not null,
      subject_kind text not null check (subject_kind in ('organization','legal_representative','person')),
      with_seal boolean not null default true,
      algorithm text not null default 'rsa2048' check (algorithm in ('rsa2048','ec-p256')),
      years integer not null check (years between 1 and 10),
      price_fen integer not null check (price_fen >= 0),
      medium_fee_fen integer not null default 0 check (medium_fee_fen >= 0),
      mandatory_group text,
      position integer not null default 0,
      active boolean not null default true,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      unique (project_id, code));

    -- A workflow is versioned: an application keeps the one it began with.
    create table workflows (
      id bigint generated always as identity primary key,
      project_id bigint not null references projects,
      business_type text not null check (business_type in ('new','renew','change','reissue','unlock','revoke','redispatch')),
      version integer not null default 1,
      production_mode text check (production_mode in ('self','counter','factory')),
      code_delivery text not null default 'on_demand' check (code_delivery in ('on_demand','at_approval')),
      acceptance boolean not null default true,
      active boolean not null default true,
      created_at timestamptz not null default now(),
      unique (project_id, business_type, version));
    create unique index workflows_active on workflows (project_id, business_type) where active;

    create table workflow_stages (
      workflow_id bigint not null references workflows,
      position integer not null,
      stage text not null check (stage in ('proofing','payment','review','second_review','dispatch_blank','production','dispatch','acceptance','revocation')),
      promised_working_days integer not null default 1 check (promised_working_days between 0 and 30),
      primary key (workflow_id, position), unique (workflow_id, stage));

    create table workflow_materials (
      workflow_id bigint not null references workflows,
      kind text not null,
      required boolean not null default true,
      condition text not null default 'always' check (condition in ('always','with_seal','other_person','bank_transfer')),
      before_payment boolean not null default true,
      position integer not null default 0,
      primary key (workflow_id, kind));

    create table workflow_documents (
      workflow_id bigint not null references workflows,
      kind text not null,
      condition text not null default 'always' check (condition in ('always','with_seal')),
      position integer not null default 0,
      primary key (workflow_id, kind));

    create table agreements (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('service_agreement','cps','privacy_sensitive','risk_notice')),
      version text not null, title text not null, body text not null, sha256 text not null,
      effective_at timestamptz not null default now(),
      created_at timestamptz not null default now(),
      unique (kind, version));

    create table token_models (
      id bigint generated always as identity primary key,
      code text not null unique, name text not null, driver text not null,
      serial_prefixes text[] not null default '{}',
      algorithms text[] not null default '{rsa2048}',
      unlock text not null default 'station' check (unlock in ('station','remote','none')),
      picture text,
      created_at timestamptz not null default now());
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(
    'drop table token_models, agreements, workflow_documents, workflow_materials, workflow_stages, workflows, products',
  );
}
