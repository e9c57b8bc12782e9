import { AppError } from '../../lib/AppError.ts';
import { columns, selectFirst, type RowOf } from '../../models/columns.ts';
import { inProject, staffOf } from '../authorize.ts';
import type { Context } from '../context.ts';
import { OTHER_REVIEWER } from './otherReviewer.ts';
import { lockApplication } from '../lockApplication.ts';

const caseColumns = ({ db }: Context) =>
  columns(
    [
      's.applicationId',
      's.projectId',
      's.status',
      's.stage',
      's.round',
      's.contentVersion',
      's.version',
      'a.enteredByStaffId',
    ],
    {
      computed: {
        // Who decided the other review of this round.
        otherReviewerId: db.raw<number | null>(OTHER_REVIEWER),
        // Null once the time is over.
        heldUntil: db.raw<Date | null>('case when s.held_until > now() then s.held_until end'),
        // Who holds a claim that has not run out, and until when.
        assigneeId: db.raw<number | null>('case when s.lease_until > now() then s.assignee_id end'),
        leaseUntil: db.raw<Date | null>('case when s.lease_until > now() then s.lease_until end'),
      },
    },
  );
export type Case = RowOf<ReturnType<typeof caseColumns>>;

/**
 * Where an application stands now, as the database sees the time. One of another project does not exist. `lock` takes
 * the application's own row first, as every verb does that changes something.
 * @throws AppError not_found
 */
export async function loadCase(tx: Context, applicationId: number, { lock = false } = {}): Promise<Case> {
  if (lock) await lockApplication(tx, applicationId);
  const found = await selectFirst(
    tx
      .db('applicationStates as s')
      .join('applications as a', 'a.id', 's.applicationId')
      .where('s.applicationId', applicationId),
    caseColumns(tx),
  );
  const staff = staffOf(tx.actor);
  if (!found || (staff && !inProject(staff, found.projectId))) throw new AppError('not_found');
  return found;
}
