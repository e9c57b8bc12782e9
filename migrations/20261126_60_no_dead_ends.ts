import type { Knex } from 'knex';

/** Noun, state, what it may now turn into as well. */
const added: readonly [noun: string, from: string, to: string][] = [
  // Staff close what nobody can end otherwise.
  ['application', 'open', 'closed'],
  ['application', 'returned', 'closed'],
  // The token of a finished job broke before its holder had it: the job is done again, or given up.
  ['job', 'done', 'needs_attention'],
  ['job', 'done', 'abandoned'],
  // A written token came back with its parcel and goes out again, or was found broken.
  ['token', 'returned', 'written'],
  ['token', 'returned', 'damaged'],
  ['token', 'returned', 'lost'],
];

export async function up(knex: Knex): Promise<void> {
  await knex('allowed_transitions').insert(
    added.map(([noun, from_state, to_state]) => ({ noun, from_state, to_state })),
  );
  await knex.raw(`
    alter table application_states
      drop constraint application_states_status_check,
      add constraint application_states_status_check
        check (status in ('draft','open','returned','completed','rejected','withdrawn','closed')) not valid;
    alter table production_jobs
      drop constraint production_jobs_ending_check,
      drop constraint production_jobs_ending,
      add constraint production_jobs_ending_check check (ending in ('abandon','begin_anew','close')) not valid,
      add constraint production_jobs_ending check (
        (ending is null) = (ending_at is null) and (ending is null) = (ending_by_staff_id is null)
        and (ending is null or state in ('planned','needs_attention') or (ending = 'close' and state = 'done')))
        not valid;
    -- Why a parcel came back. It was written over the name of the person who had taken it.
    alter table shipments add column returned_reason text;
  `);
}

export async function down(knex: Knex): Promise<void> {
  for (const [noun, from_state, to_state] of added)
    await knex('allowed_transitions').where({ noun, from_state, to_state }).delete();
  await knex.raw(`
    alter table shipments drop column returned_reason;
    alter table production_jobs
      drop constraint production_jobs_ending_check,
      drop constraint production_jobs_ending,
      add constraint production_jobs_ending_check check (ending in ('abandon','begin_anew')),
      add constraint production_jobs_ending check (
        (ending is null) = (ending_at is null) and (ending is null) = (ending_by_staff_id is null)
        and (ending is null or state in ('planned','needs_attention')));
    alter table application_states
      drop constraint application_states_status_check,
      add constraint application_states_status_check
        check (status in ('draft','open','returned','completed','rejected','withdrawn'));
  `);
}
