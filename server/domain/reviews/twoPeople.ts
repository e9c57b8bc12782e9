import { AppError } from '../../lib/AppError.ts';
import type { Stage } from '../../vocabulary/stages.ts';
import type { Verb } from '../../vocabulary/permissions.ts';
import type { Context } from '../context.ts';
import type { Case } from './loadCase.ts';

/** The verb a decision at this stage needs. */
export const decideVerb = (stage: Stage | null): Verb =>
  stage === 'second_review' ? 'application.decide_second_review' : 'application.decide_review';

/**
 * Who entered an application may not decide it, and one person does not do both reviews of a round. The database refuses it too
 * (trigger decisions_two_people); here it is refused before any work is done. @throws AppError separation_of_duties
 */
export async function refuseSamePerson(tx: Context, found: Case, stage: Stage | null, staffId: number): Promise<void> {
  const other = await tx
    .db('decisions')
    .where({ applicationId: found.applicationId, round: found.round, staffId })
    .whereNot('stage', stage ?? '')
    .first('id');
  if (found.enteredByStaffId === staffId || other) throw new AppError('separation_of_duties');
}
