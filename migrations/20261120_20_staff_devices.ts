import type { Knex } from 'knex';

/**
 * A browser from which a member of staff has signed in before has a lock of its own, so that an outsider who keeps the login's
 * lock closed by guessing cannot keep its owner out (reliability §2.1, 6.1.1).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table staff_devices (
      id bigint generated always as identity primary key,
      staff_id bigint not null references staff,
      digest text not null unique,
      failed_sign_ins integer not null default 0,
      locked_until timestamptz,
      last_used_at timestamptz not null default now(),
      created_at timestamptz not null default now());
    create index staff_devices_staff on staff_devices (staff_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table staff_devices');
}
