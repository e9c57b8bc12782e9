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
      's.clearToId',
      'a.enteredByStaffId',
    ],
    {
      computed: {
        // The reviewer of the other stage of this round.
        otherReviewerId: db.raw<number | null>(OTHER_REVIEWER),
        // Null when that time has passed.
        heldUntil: db.raw<Date | null>('case when s.held_until > now() then s.held_until end'),
        // Who holds a valid claim, and until when; null when the claim has expired.
        assigneeId: db.raw<number | null>('case when s.lease_until > now() then s.assignee_id end'),
        leaseUntil: db.raw<Date | null>('case when s.lease_until > now() then s.lease_until end'),
      },
    },
  );
export type Case = RowOf<ReturnType<typeof caseColumns>>;

/**
 * The state of an application now, by the database's clock. One of another project is refused as not_found. `lock`
 * locks the application's own row first, as every verb that changes something must.
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
