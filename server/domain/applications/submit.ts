import { AppError } from '../../lib/AppError.ts';
import { record } from '../audit/record.ts';
import { claimCertificate } from '../certificates/claimCertificate.ts';
import { inTransaction, type Context } from '../context.ts';
import { tell } from '../messages/tell.ts';
import { openNextStage } from '../workflows/completeStage.ts';
import { handIn } from '../submissions/handIn.ts';
import { lockOwnApplication } from './ownApplication.ts';
import { resubmit } from './resubmit.ts';
import type { Submitted } from './submitted.ts';

/**
 * Submits a draft, or a returned application again. Several submissions at once (a button pressed twice, many tabs)
 * count as one: the later ones get the answer of the first.
 * @throws AppError validation_failed with everything that is missing | certificate_busy | invalid_state
 */
export async function submit(ctx: Context, { applicationId }: { applicationId: number }): Promise<Submitted> {
  return inTransaction(ctx, async (tx) => {
    const own = await lockOwnApplication(tx, applicationId, ['draft', 'open', 'returned']);
    if (own.state.status === 'open') return { applicationId, version: own.state.contentVersion };
    if (own.state.status === 'returned') return resubmit(tx, own);

    const { version, contentSha256 } = await handIn(tx, own, own.state.round);
    await claimCertificate(tx, own.application);
    const opened = await tx
      .db('applicationStates')
      .where({ applicationId, status: 'draft', version: own.state.version })
      .update({ status: 'open', contentVersion: version, version: own.state.version + 1 });
    if (opened !== 1) throw new AppError('version_conflict');
    await record(tx, { applicationId, type: 'application.submitted', details: { version, contentSha256 } });
    await tell(tx, { applicationId, template: 'submitted', key: `submitted:${applicationId}:${version}` });
    await openNextStage(tx, applicationId);
    return { applicationId, version };
  });
}
