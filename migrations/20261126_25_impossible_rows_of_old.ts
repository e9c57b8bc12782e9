import type { Knex } from 'knex';

const checks: [table: string, names: string[]][] = [
  ['application_states', ['application_states_stage', 'application_states_closed', 'application_states_leased']],
  ['application_stages', ['application_stages_stage']],
  ['payments', ['payments_confirmed']],
  ['certificates', ['certificates_validity', 'certificates_active', 'certificates_encryption']],
  ['shipments', ['shipments_handed_over']],
  ['sessions', ['sessions_subject']],
];

/**
 * Old rows keep the rules of the migration before too. Each look is a statement of its own and stops nobody from
 * writing.
 */
export const config = { transaction: false };

export async function up(knex: Knex): Promise<void> {
  for (const [table, names] of checks)
    for (const name of names) await knex.raw(`alter table ${table} validate constraint ${name}`);
}

/** A rule that was looked at stays so; it goes with the migration that made it. */
export async function down(): Promise<void> {}
