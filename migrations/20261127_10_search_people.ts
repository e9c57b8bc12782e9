import type { Knex } from 'knex';
import { buildIndexes, dropIndexes } from './concurrentIndexes.ts';

export const config = { transaction: false };

const indexes = {
  applications_agent_search: 'on applications using gin (bigrams(search_form(agent_name)))',
  applications_number_end: 'on applications (reverse(number) text_pattern_ops)',
  applications_agent_phone_end: 'on applications (reverse(agent_phone_masked) text_pattern_ops)',
};

/** What callers read out: the agent's name, the end of the application's number, the end of a masked phone. */
export async function up(knex: Knex): Promise<void> {
  await buildIndexes(knex, indexes);
  // The planner knows nothing of a new expression until it is told.
  await knex.raw('analyze applications');
}

export async function down(knex: Knex): Promise<void> {
  await dropIndexes(knex, indexes);
}
