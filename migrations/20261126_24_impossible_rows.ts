import type { Knex } from 'knex';

const stages =
  "'proofing','payment','review','second_review','dispatch_blank','production','dispatch','acceptance','revocation'";

/**
 * Table, name, condition. They hold for new rows at once; the next migration validates
 * the old rows without blocking writers.
 */
const checks: [table: string, name: string, condition: string][] = [
  ['application_states', 'application_states_stage', `stage in (${stages})`],
  ['application_states', 'application_states_closed', "stage is null or status in ('open','returned')"],
  ['application_states', 'application_states_leased', 'lease_until is null or assignee_id is not null'],
  ['application_stages', 'application_stages_stage', `stage in (${stages})`],
  [
    'payments',
    'payments_confirmed',
    `status not in ('confirmed','refunded') or (received_fen is not null and confirmed_at is not null
      and (confirmed_by_staff_id is not null or method in ('alipay','wechat')))`,
  ],
  ['certificates', 'certificates_validity', 'not_after > not_before'],
  [
    'certificates',
    'certificates_active',
    "state <> 'active' or (token_id is not null and (organization_id is null or service_id is not null))",
  ],
  ['certificates', 'certificates_encryption', "role <> 'encryption' or pair_id is not null"],
  [
    'shipments',
    'shipments_handed_over',
    "status not in ('handed_over','delivered') or carrier is not null or handed_over_to is not null",
  ],
  [
    'sessions',
    'sessions_subject',
    `case kind
      when 'staff' then staff_id is not null and account_id is null and station_id is null
      when 'account' then account_id is not null and staff_id is null and station_id is null
      -- a station, and whoever works at it
      else station_id is not null and num_nonnulls(staff_id, account_id) < 2 end`,
  ],
];

export async function up(knex: Knex): Promise<void> {
  for (const [table, name, condition] of checks)
    await knex.raw(`alter table ${table} add constraint ${name} check (${condition}) not valid`);
  await knex.raw(`
    -- Between "open" and the first stage lie statements of the same transaction: asked at its end.
    create function refuse_open_without_stage() returns trigger language plpgsql as $$
    begin
      if exists (select 1 from application_states
        where application_id = new.application_id and status = 'open' and stage is null) then
        raise exception 'application % is open without a stage', new.application_id using errcode = 'YX001';
      end if;
      return null;
    end $$;
    create constraint trigger application_states_open after insert or update of status, stage on application_states
      deferrable initially deferred for each row
      when (new.status = 'open' and new.stage is null) execute function refuse_open_without_stage();

    -- A stage opens only when every earlier one is done, and goes back only when no later one is: the last goes first.
    create or replace function refuse_stage_out_of_order() returns trigger language plpgsql as $$
    begin
      if new.state in ('open','done') and exists (
        select 1 from application_stages
        where application_id = new.application_id and position < new.position and state <> 'done') then
        raise exception 'stage % of application % has an open predecessor', new.stage, new.application_id
          using errcode = 'YX003';
      end if;
      if old.state = 'done' and new.state in ('waiting','open') and exists (
        select 1 from application_stages
        where application_id = new.application_id and position > new.position and state = 'done') then
        raise exception 'stage % of application % has a later one that is done', new.stage, new.application_id
          using errcode = 'YX003';
      end if;
      return new;
    end $$;

    -- Two roles given at once to one person are looked at one after the other.
    create or replace function refuse_role_mix() returns trigger language plpgsql as $$
    begin
      perform 1 from staff where id = new.staff_id for no key update;
      if exists (select 1 from staff_roles where staff_id = new.staff_id and role <> new.role
        and (new.role in ('auditor','administrator') or role in ('auditor','administrator'))) then
        raise exception 'role % cannot be combined', new.role using errcode = 'YX002';
      end if;
      return new;
    end $$;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    create or replace function refuse_role_mix() returns trigger language plpgsql as $$
    begin
      if (new.role in ('auditor','administrator')
          and exists (select 1 from staff_roles where staff_id = new.staff_id and role <> new.role))
        or exists (select 1 from staff_roles
          where staff_id = new.staff_id and role in ('auditor','administrator') and role <> new.role) then
        raise exception 'role % cannot be combined', new.role using errcode = 'YX002';
      end if;
      return new;
    end $$;
    create or replace function refuse_stage_out_of_order() returns trigger language plpgsql as $$
    begin
      if new.state in ('open','done') and exists (
        select 1 from application_stages
        where application_id = new.application_id and position < new.position and state <> 'done') then
        raise exception 'stage % of application % has an open predecessor', new.stage, new.application_id
          using errcode = 'YX003';
      end if;
      return new;
    end $$;
    drop trigger application_states_open on application_states;
    drop function refuse_open_without_stage();
  `);
  for (const [table, name] of checks.toReversed()) await knex.raw(`alter table ${table} drop constraint ${name}`);
}
