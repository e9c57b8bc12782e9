import { record } from '../audit/record.ts';
import { issueAtApproval } from '../authorizationCodes/issueAtApproval.ts';
import type { Context } from '../context.ts';
import { tell } from '../messages/tell.ts';
import { addSecondReview } from '../workflows/addSecondReview.ts';
import { completeStage } from '../workflows/completeStage.ts';
import type { Decided } from './decision.ts';

/**
 * Completes the stage and opens the next one; after the last review the applicant gets a message. An overridden
 * blocking check adds a second review.
 */
export async function approve(tx: Context, { applicationId, stage, round, overridden }: Decided): Promise<void> {
  const accepted = await tx
    .db('materials')
    .where({ applicationId, status: 'uploaded' })
    .update({ status: 'accepted' })
    .returning('id');
  if (accepted.length > 0)
    await record(tx, { applicationId, type: 'material.judged', details: { accepted: accepted.map((one) => one.id) } });
  if (overridden) await addSecondReview(tx, applicationId);
  const later = await tx
    .db('applicationStages')
    .where({ applicationId, stage: 'second_review' })
    .whereNot('state', 'done')
    .first('id');
  if (stage === 'second_review' || !later) {
    await tell(tx, { applicationId, template: 'approved', key: `approved:${applicationId}:${round}` });
    await issueAtApproval(tx, applicationId);
  }
  await completeStage(tx, applicationId, stage);
}
