import type { Context } from '../context.ts';

/** How many tokens an application's parcel holds: its quantities together. */
export async function tokensWanted(tx: Context, applicationId: number): Promise<number> {
  const row = (await tx.db('applicationItems').where({ applicationId }).sum('quantity as n').first()) as
    { n: number | null } | undefined;
  return Number(row?.n ?? 0);
}
