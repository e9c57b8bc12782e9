import { AppError } from '../../lib/AppError.ts';
import type { ApplicationStateRow } from '../../models/ApplicationStateRow.ts';
import { inProject, staffOf } from '../authorize.ts';
import type { Context } from '../context.ts';
import { OTHER_REVIEWER } from './otherReviewer.ts';
import { lockApplication } from '../lockApplication.ts';

export type Case = Pick<
  ApplicationStateRow,
  'applicationId' | 'projectId' | 'status' | 'stage' | 'round' | 'contentVersion' | 'version'
> & {
  enteredByStaffId: number | null;
  /** Who decided the other review of this round. */
  otherReviewerId: number | null;
  /** Null once the time is over. */
  heldUntil: Date | null;
  /** Who holds a claim that has not run out. */
  assigneeId: number | null;
  leaseUntil: Date | null;
};

/**
 * Where an application stands now, as the database sees the time. One of another project does not exist. `lock` takes the application's own
 * row first, as every verb does that changes something. @throws AppError not_found
 */
export async function loadCase(tx: Context, applicationId: number, { lock = false } = {}): Promise<Case> {
  if (lock) await lockApplication(tx, applicationId);
  const found = (await tx
    .db('applicationStates as s')
    .join('applications as a', 'a.id', 's.applicationId')
    .where('s.applicationId', applicationId)
    .first(
      's.applicationId',
      's.projectId',
      's.status',
      's.stage',
      's.round',
      's.contentVersion',
      's.version',
      'a.enteredByStaffId',
      tx.db.raw(`${OTHER_REVIEWER} as other_reviewer_id`),
      tx.db.raw('case when s.held_until > now() then s.held_until end as held_until'),
      tx.db.raw('case when s.lease_until > now() then s.assignee_id end as assignee_id'),
      tx.db.raw('case when s.lease_until > now() then s.lease_until end as lease_until'),
    )) as Case | undefined;
  const staff = staffOf(tx.actor);
  if (!found || (staff && !inProject(staff, found.projectId))) throw new AppError('not_found');
  return found;
}
