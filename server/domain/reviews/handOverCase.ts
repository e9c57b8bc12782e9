import { AppError } from '../../lib/AppError.ts';
import { StaffMember } from '../../models/StaffMember.ts';
import { decideVerb, isReviewStage } from '../../vocabulary/claims.ts';
import type { Role } from '../../vocabulary/roles.ts';
import { record } from '../audit/record.ts';
import { authorize, can } from '../authorize.ts';
import { inTransaction, type Context, type StaffActor } from '../context.ts';
import { HANDED_OVER_MINUTES, leaseOf } from './reviewLease.ts';
import { loadCase } from './loadCase.ts';
import { refuseSamePerson } from './twoPeople.ts';

/** Gives a case to another reviewer, who must be one who may decide it. @throws AppError forbidden | separation_of_duties | version_conflict */
export async function handOverCase(
  ctx: Context,
  { applicationId, staffId }: { applicationId: number; staffId: number },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await loadCase(tx, applicationId, { lock: true });
    const here = { projectId: found.projectId, state: found.status, stage: found.stage };

    authorize(tx, 'application.hand_over', here);

    if (!isReviewStage(found.stage)) throw new AppError('invalid_state', { stage: found.stage });
    const other = await asStaffActor(tx, staffId);
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

async function asStaffActor(tx: Context, id: number): Promise<StaffActor | null> {
  const staff = await StaffMember.query(tx.db).findOne({ id, active: true });
  if (!staff) return null;
  const roles = (await tx.db('staffRoles').where({ staffId: id }).pluck('role')) as Role[];
  const projectIds = staff.allProjects
    ? ('all' as const)
    : ((await tx.db('staffProjects').where({ staffId: id }).select('projectId')) as { projectId: number }[]).map(
        (row) => row.projectId,
      );
  return { kind: 'staff', id, name: staff.name, roles, projectIds, sessionId: null, steppedUpAt: null };
}
