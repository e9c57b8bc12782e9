import type { Knex } from 'knex';

/**
 * The State Council's notice of a year's holidays, entered by an administrator: which days are off, and on which
 * weekend days work is made up for them. The calendar that comes with a release knows only the years announced before.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table holiday_notices (
      year integer primary key check (year between 2000 and 2200),
      version integer not null default 1,
      entered_by_id bigint not null references staff (id),
      entered_at timestamptz not null default now());
    create table holiday_notice_days (
      day date primary key,
      year integer not null references holiday_notices (year) on delete cascade,
      working boolean not null,
      -- The first holiday of a year may begin in the December before it.
      constraint holiday_notice_days_in_year check (day between make_date(year - 1, 12, 1) and make_date(year, 12, 31)),
      constraint holiday_notice_days_made_up check (not working or extract(isodow from day) in (6, 7)));
    create index holiday_notice_days_year on holiday_notice_days (year);`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table holiday_notice_days; drop table holiday_notices;');
}
