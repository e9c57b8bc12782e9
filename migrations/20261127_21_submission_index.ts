import type { Knex } from 'knex';
import { buildIndexes, dropIndexes } from './concurrentIndexes.ts';

export const config = { transaction: false };

/** What waits, in the order it was handed in. */
const indexes = {
  application_states_open_submitted: `on application_states (submitted_at, application_id) where status = 'open'`,
};

export async function up(knex: Knex): Promise<void> {
  await buildIndexes(knex, indexes);
}

export async function down(knex: Knex): Promise<void> {
  await dropIndexes(knex, indexes);
}
