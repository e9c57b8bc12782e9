import type { Pool } from 'pg';
import type { Context } from '../../server/domain/context.ts';
import { recordStatements } from './statements.ts';

/** The first lines of the plan of the slowest statement of this work, as PostgreSQL carried it out. */
export async function slowestPlan(pool: Pool, ctx: Context, work: () => Promise<unknown>): Promise<string[]> {
  let slowest = { ms: -1, head: [] as string[] };
  for (const { sql, bindings } of await recordStatements(ctx.db, work)) {
    if (!/^\s*(select|with)\b/i.test(sql)) continue;
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain (analyze, timing off) ${sql}`, [...bindings]);
    const lines = rows.map((row) => row['QUERY PLAN']);
    const ms = Number(/Execution Time: ([\d.]+)/.exec(lines.at(-1) ?? '')?.[1] ?? 0);
    if (ms > slowest.ms) slowest = { ms, head: lines.slice(0, 8).map((line) => line.slice(0, 160)) };
  }
  return slowest.head;
}
