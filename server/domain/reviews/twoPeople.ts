import { AppError } from '../../lib/AppError.ts';
import { isSamePerson, type CaseNow } from '../../vocabulary/claims.ts';

/**
 * Refuses a reviewer who entered the application or decided its other review. The database refuses it too (trigger
 * decisions_two_people); here it is refused before any work is done.
 * @throws AppError separation_of_duties
 */
export function refuseSamePerson(found: Pick<CaseNow, 'enteredByStaffId' | 'otherReviewerId'>, staffId: number): void {
  if (isSamePerson(staffId, found)) throw new AppError('separation_of_duties');
}
