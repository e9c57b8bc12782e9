import type { Context } from '../../server/domain/context.ts';
import { forbidden } from './invariantQueries.ts';

/** The rules of invariantQueries that do not hold for the rows of this database, with those rows. */
export async function brokenRules(ctx: Context, only: (rule: string) => boolean): Promise<Record<string, unknown[]>> {
  const broken: Record<string, unknown[]> = {};
  for (const [rule, sql] of Object.entries(forbidden).filter(([name]) => only(name))) {
    const { rows } = await ctx.db.raw<{ rows: unknown[] }>(sql.replaceAll('?', '\\?'));
    if (rows.length > 0) broken[rule] = rows;
  }
  return broken;
}
