import { sqlRows } from '../../models/sqlRows.ts';
import type { Context } from '../context.ts';

/** Every column that names a stored file stands here, and is indexed. */
const naming = [
  ['materials', 'original_key'],
  ['materials', 'preview_key'],
  ['materials', 'thumbnail_key'],
  ['seals', 'picture_key'],
] as const;
const NAMED = naming
  .map(([table, column]) => `exists (select 1 from ${table} where ${table}.${column} = stored.key)`)
  .join(' or ');

/** Those of the keys that no row of this database names now. */
export async function unnamedKeys(ctx: Context, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await sqlRows<{ key: string }>(
    ctx.db,
    `select key from unnest(?::text[]) as stored(key) where not (${NAMED})`,
    [[...keys]],
  );
  return rows.map((row) => row.key);
}
