import type { Knex } from 'knex';

/**
 * Builds indexes while others go on writing; for migrations outside a transaction. It may run again: an index that
 * exists stays, and one whose building was interrupted is dropped and built again. Released migrations use this
 * function, so its behaviour must not change.
 */
export async function buildIndexes(knex: Knex, definitions: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, on] of Object.entries(definitions)) {
    const found = await knex.raw<{ rows: { indisvalid: boolean }[] }>(
      'select indisvalid from pg_index where indexrelid = to_regclass(?)',
      [name],
    );
    if (found.rows[0]?.indisvalid) continue;
    if (found.rows[0]) await knex.raw(`drop index concurrently ${name}`);
    await knex.raw(`create index concurrently ${name} ${on}`);
  }
}

export async function dropIndexes(knex: Knex, definitions: Readonly<Record<string, string>>): Promise<void> {
  for (const name of Object.keys(definitions)) await knex.raw(`drop index concurrently if exists ${name}`);
}
