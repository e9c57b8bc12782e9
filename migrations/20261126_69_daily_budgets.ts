import type { Knex } from 'knex';

/**
 * What one member of staff has used of a limit on one day (Shanghai), and to whom a claimed case is shown with whole
 * numbers: only ever to the person who has claimed it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table daily_budgets (
      staff_id bigint not null references staff (id),
      kind text not null,
      day date not null default (now() at time zone 'Asia/Shanghai')::date,
      spent integer not null check (spent >= 0),
      primary key (staff_id, kind, day));
    alter table application_states add column clear_to_id bigint references staff (id);
    create function clear_only_to_assignee() returns trigger language plpgsql as $$
    begin
      if new.clear_to_id is distinct from new.assignee_id then
        new.clear_to_id := null;
      end if;
      return new;
    end $$;
    create trigger application_states_clear before insert or update on application_states
      for each row when (new.clear_to_id is not null) execute function clear_only_to_assignee();`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger application_states_clear on application_states;
    drop function clear_only_to_assignee();
    alter table application_states drop column clear_to_id;
    drop table daily_budgets;`);
}
