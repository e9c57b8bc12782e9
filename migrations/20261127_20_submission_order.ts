import type { Knex } from 'knex';

/**
 * When an application was handed in, beside its state: what waits can then be listed in that order from one index,
 * where the order of all applications begins with years of finished ones. The database copies it, so that nobody can
 * forget to.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table application_states add column submitted_at timestamptz;
    update application_states s set submitted_at = a.submitted_at
      from applications a where a.id = s.application_id and a.submitted_at is not null;

    create function copy_submission_to_state() returns trigger language plpgsql as $$
    begin
      update application_states set submitted_at = new.submitted_at where application_id = new.id;
      return null;
    end $$;
    create trigger applications_submission_copied after update of submitted_at on applications
      for each row when (old.submitted_at is distinct from new.submitted_at)
      execute function copy_submission_to_state();

    create function take_submission_of_application() returns trigger language plpgsql as $$
    begin
      select submitted_at into new.submitted_at from applications where id = new.application_id;
      return new;
    end $$;
    create trigger application_states_submission before insert or update of submitted_at on application_states
      for each row execute function take_submission_of_application();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger application_states_submission on application_states;
    drop function take_submission_of_application();
    drop trigger applications_submission_copied on applications;
    drop function copy_submission_to_state();
    alter table application_states drop column submitted_at;
  `);
}
