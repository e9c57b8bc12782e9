import { sqlRows } from '../../models/sqlRows.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../context.ts';
import { VALID_UNTIL } from './validUntil.ts';

const AT_ONCE = 20;
const OVER = `au.state = 'live' and ${VALID_UNTIL} <= now()`;

/**
 * Marks codes whose time is over, for the lists. Whether a code is valid is always decided by the clock, not by this
 * mark. Returns how many were marked.
 */
export async function expireCodes(ctx: Context): Promise<number> {
  for (let total = 0; ;) {
    const expired = await inTransaction(ctx, expireSome);
    total += expired;
    if (expired < AT_ONCE) return total;
  }
}

/** Locks the applications in the order of their ids; one that another transaction holds is left to the next run. */
async function expireSome(tx: Context): Promise<number> {
  const rows = await sqlRows<{ id: number; application_id: number }>(
    tx.db,
    `update authorization_codes set state = 'expired', ended_at = now()
     where id in (select au.id from authorization_codes au join applications a on a.id = au.application_id
       where ${OVER} order by a.id limit ${AT_ONCE} for update of a, au skip locked)
     returning id, application_id`,
  );
  for (const row of rows)
    await record(tx, { applicationId: row.application_id, type: 'code.expired', details: { codeId: row.id } });
  return rows.length;
}
