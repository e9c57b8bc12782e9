import type { Knex } from 'knex';
import { buildIndexes, dropIndexes } from './concurrentIndexes.ts';

export const config = { transaction: false };

const before = { applications_bigrams: 'on applications using gin (bigrams(organization_name))' };
const after = { applications_search: 'on applications using gin (bigrams(search_form(organization_name)))' };

/**
 * A name is found however its brackets, letters and dots were typed: both sides are compared in one form. Names
 * themselves stay as on the licence (full-width brackets in most), so the form is made in the index.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create or replace function search_form(t text) returns text language sql immutable strict parallel safe as
      $$ select lower(translate(regexp_replace(normalize(t, NFKC),
        '[\\s\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF]+', '', 'g'),
        '•‧∙⋅・', '·····')) $$;
  `);
  await buildIndexes(knex, after);
  await dropIndexes(knex, before);
  // The planner knows nothing of a new expression until it is told.
  await knex.raw('analyze applications');
}

export async function down(knex: Knex): Promise<void> {
  await buildIndexes(knex, before);
  await dropIndexes(knex, after);
  await knex.raw('drop function search_form(text)');
}
