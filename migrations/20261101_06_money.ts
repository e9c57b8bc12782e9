import type { Knex } from 'knex';

/** Amounts are integer fen; the price is fixed when the application is submitted. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table payments (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      status text not null default 'due' check (status in ('due','reported','confirmed','refunded','cancelled')),
      method text not null default 'bank_transfer' check (method in ('bank_transfer','alipay','wechat','none')),
      amount_fen integer not null check (amount_fen >= 0),
      received_fen integer, refunded_fen integer,
      transfer_reference text, payer_name text,
      receipt_material_id bigint references materials,
      reported_at timestamptz, confirmed_at timestamptz, confirmed_by_staff_id bigint references staff, refunded_at timestamptz,
      due_since timestamptz, note text not null default '',
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());
    create unique index payments_live on payments (application_id) where status in ('due','reported','confirmed');
    create index payments_status on payments (status, id desc);
    create unique index payments_reference on payments (transfer_reference) where transfer_reference is not null and status in ('confirmed','refunded');
    create trigger payments_transition before update of status on payments
      for each row execute function refuse_unlisted_transition('payment', 'status');

    create table payment_lines (
      id bigint generated always as identity primary key,
      payment_id bigint not null references payments,
      kind text not null check (kind in ('product','medium','shipping','voucher')),
      label text not null, quantity integer not null default 1, amount_fen integer not null);
    create index payment_lines_payment on payment_lines (payment_id);

    create table invoices (
      id bigint generated always as identity primary key,
      application_id bigint not null references applications,
      kind text not null check (kind in ('ordinary','special')),
      state text not null default 'requested' check (state in ('requested','issued','voided')),
      title text not null, taxpayer_number text not null, bank text not null default '', bank_account text not null default '',
      address text not null default '', phone text not null default '',
      amount_fen integer not null, number text, issued_at timestamptz,
      created_at timestamptz not null default now());
    create unique index invoices_live on invoices (application_id) where state <> 'voided';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table invoices, payment_lines, payments');
}
