import { loadStaffActor } from '../staff/loadStaffActor.ts';
import { AppError } from '../../lib/AppError.ts';
import { decideVerb, isReviewStage } from '../../vocabulary/claims.ts';
import { record } from '../audit/record.ts';
import { authorize, can } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { HANDED_OVER_MINUTES, leaseOf } from './reviewLease.ts';
import { loadCase } from './loadCase.ts';
import { refuseSamePerson } from './twoPeople.ts';

/**
 * Gives a case to another reviewer, who must be allowed to decide it.
 * @throws AppError forbidden | separation_of_duties | version_conflict
 */
export async function handOverCase(
  ctx: Context,
  { applicationId, staffId }: { applicationId: number; staffId: number },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await loadCase(tx, applicationId, { lock: true });
    const here = { projectId: found.projectId, state: found.status, stage: found.stage };

    authorize(tx, 'application.hand_over', here);

    if (!isReviewStage(found.stage)) throw new AppError('invalid_state', { stage: found.stage });
    const other = await loadStaffActor(tx, staffId, null);
    if (!other || !can(other, decideVerb(found.stage), here)) throw new AppError('forbidden', { staffId });
    refuseSamePerson(found, staffId);

    const given = await tx
      .db('applicationStates')
      .where({ applicationId, status: 'open', stage: found.stage, version: found.version })
      .update({
        assigneeId: staffId,
        leaseUntil: leaseOf(tx.db, HANDED_OVER_MINUTES),
        heldUntil: null,
        version: found.version + 1,
      });
    if (given !== 1) throw new AppError('version_conflict', { version: (await loadCase(tx, applicationId)).version });
    await record(tx, {
      applicationId,
      type: 'review.handed_over',
      details: { from: found.assigneeId, to: staffId, stage: found.stage },
    });
  });
}
