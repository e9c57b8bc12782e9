import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../context.ts';
import { VALID_UNTIL } from './validUntil.ts';

/** Marks codes whose time is over, so that lists say so; whether one still counts is asked of the clock each time. Returns how many. */
export async function expireCodes(ctx: Context): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const { rows } = (await tx.db.raw(
      `update authorization_codes c set state = 'expired', ended_at = now() where c.state = 'live' and ${VALID_UNTIL} <= now() returning c.id, c.application_id`,
    )) as { rows: { id: number; application_id: number }[] };
    for (const row of rows)
      await record(tx, { applicationId: row.application_id, type: 'code.expired', details: { codeId: row.id } });
    return rows.length;
  });
}
