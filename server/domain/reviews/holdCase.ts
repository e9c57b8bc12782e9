import { AppError } from '../../lib/AppError.ts';
import { decideVerb } from '../../vocabulary/claims.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { writeNote } from './addNote.ts';
import { unclaimed } from './reviewLease.ts';
import { loadCase } from './loadCase.ts';
import { whyNotMine } from './whoWasFaster.ts';

const LONGEST_HOLD_MS = 30 * 86_400_000;

/**
 * Puts a case on hold until a time, at most thirty days from now, with the reason as a note: before that time nobody
 * gets it from the queue. Its due time does not change.
 * @throws AppError lease_lost | validation_failed
 */
export async function holdCase(
  ctx: Context,
  { applicationId, until, reason }: { applicationId: number; until: Date; reason: string },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await loadCase(tx, applicationId, { lock: true });
    const here = { projectId: found.projectId, state: found.status, stage: found.stage };
    authorize(tx, 'application.hold', here);
    const staff = authorize(tx, decideVerb(found.stage), here);
    const wait = until.getTime() - tx.clock.now().getTime();
    if (wait <= 0 || wait > LONGEST_HOLD_MS)
      throw new AppError('validation_failed', {
        faults: [{ path: 'until', code: 'out_of_range', message: 'within thirty days from now' }],
      });

    const held = await tx
      .db('applicationStates')
      .where({ applicationId, status: 'open', assigneeId: staff.id })
      .where('leaseUntil', '>', tx.db.fn.now())
      .update({ ...unclaimed, heldUntil: until, version: tx.db.raw('version + 1') });
    if (held !== 1) throw await whyNotMine(tx, found, staff.id, {});
    const noteId = await writeNote(tx, { applicationId, staffId: staff.id, body: reason });
    await record(tx, { applicationId, type: 'review.held', details: { until: until.toISOString(), noteId } });
  });
}

/** Puts a case on hold back into the queue. @throws AppError invalid_state when it is not on hold */
export async function releaseHold(ctx: Context, { applicationId }: { applicationId: number }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await loadCase(tx, applicationId, { lock: true });
    authorize(tx, 'application.release_hold', { projectId: found.projectId, state: found.status });
    const freed = await tx
      .db('applicationStates')
      .where({ applicationId, status: 'open' })
      .where('heldUntil', '>', tx.db.fn.now())
      .update({ heldUntil: null, version: tx.db.raw('version + 1') });
    if (freed !== 1) throw new AppError('invalid_state', { heldUntil: found.heldUntil });
    await record(tx, { applicationId, type: 'review.released', details: { hold: true } });
  });
}
