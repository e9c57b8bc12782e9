import type { Knex } from 'knex';

/**
 * Before the CA is asked to end a job's certificates, the job's row records that this is in progress, since when and by
 * whom. Any other decision about the job is refused meanwhile, and after a crash the same verb continues.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table production_jobs
      add column ending text check (ending in ('abandon','begin_anew')),
      add column ending_at timestamptz,
      add column ending_by_staff_id bigint references staff,
      add constraint production_jobs_ending check (
        (ending is null) = (ending_at is null) and (ending is null) = (ending_by_staff_id is null)
        and (ending is null or state in ('planned','needs_attention')))`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table production_jobs
      drop constraint production_jobs_ending, drop column ending, drop column ending_at,
      drop column ending_by_staff_id`);
}
