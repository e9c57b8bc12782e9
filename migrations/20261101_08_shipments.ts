import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table shipments (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      project_id bigint not null references projects,
      stage text not null check (stage in ('dispatch_blank','dispatch')),
      status text not null default 'planned' check (status in ('planned','packed','handed_over','delivered','returned','cancelled')),
      method text not null check (method in ('prepaid','collect','pickup')),
      receiver_sealed bytea, receiver_masked text not null default '', region text not null default '', pickup_point text,
      carrier text, tracking_number text,
      slip_token_digest text unique, -- what the QR of the parcel's slip carries
      packed_at timestamptz, packed_by_staff_id bigint references staff,
      handed_over_at timestamptz, handed_over_by_staff_id bigint references staff, handed_over_to text,
      delivered_at timestamptz, accepted_at timestamptz, accepted_by_account_id bigint references accounts,
      due_at timestamptz, version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());
    create unique index shipments_live on shipments (application_id, stage) where status <> 'cancelled' and status <> 'returned';
    create unique index shipments_tracking on shipments (carrier, tracking_number) where tracking_number is not null;
    create index shipments_status on shipments (status, id desc);
    create trigger shipments_transition before update of status on shipments
      for each row execute function refuse_unlisted_transition('shipment', 'status');

    create table shipment_tokens (
      shipment_id bigint not null references shipments,
      token_id bigint not null references tokens,
      job_id bigint references production_jobs,
      active boolean not null default true,
      created_at timestamptz not null default now(),
      primary key (shipment_id, token_id));
    -- A token travels in one parcel at a time.
    create unique index shipment_tokens_once on shipment_tokens (token_id) where active;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table shipment_tokens, shipments');
}
