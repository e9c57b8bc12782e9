import type { Knex } from 'knex';

/**
 * What arrived at the bank is a row of its own, recorded at one payment and allocated to one or several; what is not
 * allocated is credit of the payment at which it was recorded. A refund says to which account, when, and under which
 * number the money went back. How much of a payment is to be paid back stands with the payment.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table received_payments (
      id bigint generated always as identity primary key,
      payment_id bigint not null references payments,
      method text not null default 'bank_transfer' check (method in ('bank_transfer','alipay','wechat')),
      amount_fen integer not null check (amount_fen > 0),
      -- kept by the trigger of allocations; its check is what keeps allocations below what was received
      left_fen integer not null constraint received_payments_left check (left_fen between 0 and amount_fen),
      payer_name text not null default '', payer_account text not null default '',
      reference text, value_date date not null, note text not null default '',
      recorded_by_staff_id bigint references staff,
      created_at timestamptz not null default now());
    create index received_payments_payment on received_payments (payment_id);
    create index received_payments_credit on received_payments (payment_id) where left_fen > 0;
    create index received_payments_reference_prefix on received_payments (reference text_pattern_ops)
      where reference is not null;

    create table refunds (
      id bigint generated always as identity primary key,
      payment_id bigint not null references payments,
      amount_fen integer not null check (amount_fen > 0),
      -- the part that was credit; the rest had been allocated to the payment
      credit_fen integer not null check (credit_fen between 0 and amount_fen),
      account text not null check (account <> ''), refunded_on date not null,
      reference text not null check (reference <> ''), note text not null default '',
      refunded_by_staff_id bigint not null references staff,
      created_at timestamptz not null default now());
    create index refunds_payment on refunds (payment_id);

    create table allocations (
      id bigint generated always as identity primary key,
      received_payment_id bigint not null references received_payments,
      payment_id bigint references payments, refund_id bigint references refunds,
      amount_fen integer not null check (amount_fen > 0),
      allocated_by_staff_id bigint references staff,
      created_at timestamptz not null default now(),
      constraint allocations_goal check (num_nonnulls(payment_id, refund_id) = 1));
    create index allocations_received on allocations (received_payment_id);
    create index allocations_payment on allocations (payment_id) where payment_id is not null;

    -- Each payment confirmed so far: its money came at once, and all of it was for this payment.
    insert into received_payments
        (payment_id, method, amount_fen, left_fen, payer_name, reference, value_date, recorded_by_staff_id, created_at)
      select id, case when method = 'none' then 'bank_transfer' else method end, received_fen, 0,
        coalesce(payer_name, ''), transfer_reference, (confirmed_at at time zone 'Asia/Shanghai')::date,
        confirmed_by_staff_id, confirmed_at
      from payments where status in ('confirmed','refunded') and received_fen > 0;
    insert into allocations (received_payment_id, payment_id, amount_fen, allocated_by_staff_id, created_at)
      select id, payment_id, amount_fen, recorded_by_staff_id, created_at from received_payments;

    -- The same number may come from two banks, and again on another day.
    create unique index received_payments_reference
      on received_payments (method, payer_account, reference, value_date) where reference is not null;
    drop index payments_reference;

    create function take_allocation() returns trigger language plpgsql as $$
    declare
      due integer;
      given integer;
    begin
      update received_payments set left_fen = left_fen - new.amount_fen where id = new.received_payment_id;
      if new.payment_id is not null then
        select amount_fen into due from payments where id = new.payment_id for update;
        select coalesce(sum(amount_fen), 0) into given from allocations where payment_id = new.payment_id;
        if given + new.amount_fen > due then
          raise exception 'payment % is given more than is due', new.payment_id using errcode = 'YX003';
        end if;
      end if;
      return new;
    end $$;
    create trigger allocations_taken before insert on allocations for each row execute function take_allocation();
    create trigger allocations_insert_only before update or delete on allocations
      for each row execute function refuse_change();
    create trigger refunds_insert_only before update or delete on refunds
      for each row execute function refuse_change();

    create function refuse_change_of_received_payment() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or to_jsonb(new) - 'left_fen' <> to_jsonb(old) - 'left_fen' then
        raise exception 'received payment % stays as it was recorded', old.id using errcode = 'YX004';
      end if;
      return new;
    end $$;
    create trigger received_payments_as_recorded before update or delete on received_payments
      for each row execute function refuse_change_of_received_payment();

    alter table payments add column refund_due_fen integer not null default 0 check (refund_due_fen >= 0);
    update payments set refund_due_since = null where status = 'refunded' and refund_due_since is not null;
    -- As the rules have it so far: everything, less medium and shipping once production has begun.
    update payments y set refund_due_fen = least(coalesce(y.received_fen, 0), greatest(0, (
        select coalesce(sum(l.amount_fen), 0) from payment_lines l where l.payment_id = y.id
          and (l.kind not in ('medium','shipping') or not exists (select 1 from production_jobs j
            where j.application_id = y.application_id and j.started_at is not null)))))
      where y.status = 'confirmed' and y.refund_due_since is not null;
    update payments set refund_due_since = null where refund_due_fen = 0 and refund_due_since is not null;
    alter table payments add constraint payments_refund_due_at_once
      check ((refund_due_fen > 0) = (refund_due_since is not null)) not valid;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table payments drop constraint payments_refund_due_at_once;
    alter table payments drop column refund_due_fen;
    drop table allocations, refunds, received_payments;
    drop function take_allocation(), refuse_change_of_received_payment();
    create unique index payments_reference on payments (transfer_reference)
      where transfer_reference is not null and status in ('confirmed','refunded');
  `);
}
