import { columns, selectRows } from '../../models/columns.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { unclaimed } from './reviewLease.ts';

const AT_ONCE = 20;

/**
 * Clears expired claims, so that the lists are right; an expired claim has no effect even before it is cleared. Several
 * workers may do this at once. Returns how many were cleared.
 */
export async function sweepLeases(ctx: Context): Promise<number> {
  for (let total = 0; ;) {
    const swept = await inTransaction(ctx, sweepSome);
    total += swept;
    if (swept < AT_ONCE) return total;
  }
}

async function sweepSome(tx: Context): Promise<number> {
  const expired = await selectRows(
    tx
      .db('applicationStates as s')
      .join('applications as a', 'a.id', 's.applicationId')
      .where('s.leaseUntil', '<=', tx.db.fn.now())
      .orderBy('s.applicationId')
      .limit(AT_ONCE)
      .forUpdate('a', 's')
      .skipLocked(),
    columns(['s.applicationId', 's.assigneeId', 's.stage']),
  );
  if (expired.length === 0) return 0;
  await tx
    .db('applicationStates')
    .whereIn(
      'applicationId',
      expired.map((one) => one.applicationId),
    )
    .update(unclaimed);
  for (const { applicationId, assigneeId, stage } of expired)
    await record(tx, { applicationId, type: 'review.lease_expired', details: { staffId: assigneeId, stage } });
  return expired.length;
}
