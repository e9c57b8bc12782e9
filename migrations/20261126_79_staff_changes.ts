import type { Knex } from 'knex';

/**
 * What gives a person weight (roles that decide or read everything, a new login for who has them, a station) waits for
 * a second administrator. One person has one waiting change of a kind: a later one takes the place of the earlier.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table staff_changes (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('roles', 'login', 'station')),
      staff_id bigint references staff,
      station_id bigint references stations,
      given jsonb,
      password_hash text,
      totp_secret_sealed bytea,
      state text not null default 'waiting' check (state in ('waiting', 'done', 'withdrawn')),
      alone boolean not null default false,
      asked_by_id bigint not null references staff,
      asked_at timestamptz not null default now(),
      decided_by_id bigint references staff,
      decided_at timestamptz,
      check ((kind = 'station') = (station_id is not null) and (kind = 'station') = (staff_id is null) and
        (kind = 'roles') = (given is not null)),
      check ((state = 'waiting') = (decided_at is null)),
      constraint staff_changes_two_people check (state <> 'done' or alone or decided_by_id <> asked_by_id),
      constraint staff_changes_not_for_oneself check (state <> 'done' or staff_id is null or decided_by_id <> staff_id),
      -- A login that is not given any more is kept nowhere.
      constraint staff_changes_secrets check
        (state = 'waiting' or (password_hash is null and totp_secret_sealed is null)));
    create unique index staff_changes_waiting on staff_changes (kind, staff_id, station_id)
      nulls not distinct where state = 'waiting';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table staff_changes;');
}
