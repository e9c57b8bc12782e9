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
 * Validates the rules of the migration before for old rows too. Each validation is a
 * statement of its own and blocks no writer.
 */
export const config = { transaction: false };

export async function up(knex: Knex): Promise<void> {
  for (const [table, names] of checks)
    for (const name of names) await knex.raw(`alter table ${table} validate constraint ${name}`);
}

/** Nothing to undo: a validated rule goes with the migration that made it. */
export async function down(): Promise<void> {}
