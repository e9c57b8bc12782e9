import type { Knex } from 'knex';
import { buildIndexes, dropIndexes } from './concurrentIndexes.ts';

export const config = { transaction: false };

/**
 * Before a stored file is deleted, the database is asked whether a row names it. That is one query per
 * file, so every such column is indexed.
 */
const indexes = {
  materials_original_key: 'on materials (original_key)',
  materials_preview_key: 'on materials (preview_key)',
  materials_thumbnail_key: 'on materials (thumbnail_key)',
  seals_picture_key: 'on seals (picture_key)',
};

export async function up(knex: Knex): Promise<void> {
  await buildIndexes(knex, indexes);
}

export async function down(knex: Knex): Promise<void> {
  await dropIndexes(knex, indexes);
}
