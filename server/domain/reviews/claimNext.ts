import { AppError } from '../../lib/AppError.ts';
import { stagesToDecide, type ReviewStage } from '../../vocabulary/claims.ts';
import { record } from '../audit/record.ts';
import { refuseFirstPassword, staffOf } from '../authorize.ts';
import { inTransaction, type Context, type StaffActor } from '../context.ts';
import { inProjectsOf } from '../projectScope.ts';
import { leaseOf, LEASE_MINUTES } from './reviewLease.ts';
import { showInClear } from './showInClear.ts';
import { whatIMayDecide } from './whatIMayDecide.ts';

/**
 * Claims, of the cases the caller may decide, the one with the earliest due time; null when none waits. Rows that
 * others are claiming at this moment are skipped, so many reviewers never get the same case and never wait for each
 * other.
 * @throws AppError forbidden
 */
export async function claimNext(ctx: Context): Promise<{ applicationId: number } | null> {
  return inTransaction(ctx, async (tx) => {
    refuseFirstPassword(tx.actor);
    const staff = staffOf(tx.actor);
    const stages = staff ? stagesToDecide(staff) : [];
    if (!staff || stages.length === 0) throw new AppError('forbidden', { verb: 'application.claim' });

    for (const stage of stages) {
      const taken = await take(tx, staff, stage);
      if (!taken) continue;
      await record(tx, {
        applicationId: taken.applicationId,
        type: 'review.claimed',
        details: { stage, round: taken.round, next: true },
      });
      await showInClear(tx, { applicationId: taken.applicationId, staffId: staff.id, stage });
      return { applicationId: taken.applicationId };
    }
    return null;
  });
}

async function take(
  tx: Context,
  staff: StaffActor,
  stage: ReviewStage,
): Promise<{ applicationId: number; round: number } | undefined> {
  const waiting = tx
    .db('applicationStates as s')
    .join('applications as a', 'a.id', 's.applicationId')
    .select('s.applicationId')
    .whereRaw('(s.lease_until is null or s.lease_until <= now())')
    .orderBy([{ column: 's.dueAt' }, { column: 's.applicationId' }])
    .limit(1)
    // Locks the application first, then its state. A row that was claimed after this statement began is read again and
    // skipped.
    .forUpdate('a', 's')
    .skipLocked();
  const first = inProjectsOf(whatIMayDecide(waiting, staff, [stage]), staff, 's.projectId');
  const [row] = await tx
    .db('applicationStates')
    .where('applicationId', first)
    .update({ assigneeId: staff.id, leaseUntil: leaseOf(tx.db, LEASE_MINUTES), version: tx.db.raw('version + 1') })
    .returning(['applicationId', 'round']);
  return row;
}
