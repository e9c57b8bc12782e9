import type { Knex } from 'knex';

/** Before a stored file is deleted, the database is asked whether a row names it: once per file, so every such column is indexed. */
const keys = [
  ['materials', 'original_key'],
  ['materials', 'preview_key'],
  ['materials', 'thumbnail_key'],
  ['seals', 'picture_key'],
] as const;

export async function up(knex: Knex): Promise<void> {
  for (const [table, column] of keys) await knex.raw(`create index ${table}_${column} on ${table} (${column})`);
}

export async function down(knex: Knex): Promise<void> {
  for (const [table, column] of keys) await knex.raw(`drop index ${table}_${column}`);
}
