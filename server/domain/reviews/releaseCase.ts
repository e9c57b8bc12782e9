import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { unclaimed } from './reviewLease.ts';
import { loadCase } from './loadCase.ts';
import { whyNotMine } from './whoWasFaster.ts';

/** Gives a case back to the queue. @throws AppError lease_lost | already_claimed */
export async function releaseCase(ctx: Context, { applicationId }: { applicationId: number }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await loadCase(tx, applicationId, { lock: true });
    const staff = authorize(tx, 'application.release', { projectId: found.projectId, state: found.status });
    const released = await tx
      .db('applicationStates')
      .where({ applicationId, status: 'open', assigneeId: staff.id })
      .where('leaseUntil', '>', tx.db.fn.now())
      .update({ ...unclaimed, version: tx.db.raw('version + 1') });
    if (released !== 1) throw await whyNotMine(tx, found, staff.id, {});
    await record(tx, { applicationId, type: 'review.released', details: { stage: found.stage } });
  });
}
