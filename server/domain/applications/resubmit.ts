import { AppError } from '../../lib/AppError.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { tell } from '../messages/tell.ts';
import { openNextStage } from '../workflows/completeStage.ts';
import { handIn } from '../submissions/handIn.ts';
import type { OwnApplication } from './ownApplication.ts';
import type { Submitted } from './submitted.ts';

/**
 * Submits a returned application again, as a new version and a new round; the stages begin again at the first review.
 */
export async function resubmit(tx: Context, own: OwnApplication): Promise<Submitted> {
  const { state } = own;
  const { applicationId } = state;
  const round = state.round + 1;
  const { version, contentSha256 } = await handIn(tx, own, round);
  const opened = await tx
    .db('applicationStates')
    .where({ applicationId, status: 'returned', version: state.version })
    .update({ status: 'open', takenBack: false, round, contentVersion: version, version: state.version + 1 });
  if (opened !== 1) throw new AppError('version_conflict');
  await record(tx, { applicationId, type: 'application.supplemented', details: { version, round, contentSha256 } });
  await tell(tx, { applicationId, template: 'submitted', key: `submitted:${applicationId}:${version}` });
  await openNextStage(tx, applicationId);
  return { applicationId, version };
}
