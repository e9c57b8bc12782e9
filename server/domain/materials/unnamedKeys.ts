import { sqlRows } from '../../models/sqlRows.ts';
import type { Context } from '../context.ts';

/**
 * All columns that name a stored file; each has an index. A new one must be added here, or the sweep deletes its files.
 */
const naming = [
  ['materials', 'original_key'],
  ['materials', 'preview_key'],
  ['materials', 'thumbnail_key'],
  ['seals', 'picture_key'],
] as const;
const NAMED = naming
  .map(([table, column]) => `exists (select 1 from ${table} where ${table}.${column} = stored.key)`)
  .join(' or ');

/** The keys that no row of this database names now. */
export async function unnamedKeys(ctx: Context, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await sqlRows<{ key: string }>(
    ctx.db,
    `select key from unnest(?::text[]) as stored(key) where not (${NAMED})`,
    [[...keys]],
  );
  return rows.map((row) => row.key);
}
