import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { loadLine } from './loadLine.ts';

/**
 * Puts a second review right behind the first where the workflow has none: the price of overriding a blocking check.
 */
export async function addSecondReview(tx: Context, applicationId: number): Promise<void> {
  const line = await loadLine(tx, applicationId);
  const review = line.find((one) => one.stage === 'review');
  if (!review || line.some((one) => one.stage === 'second_review')) return;
  // Positions are unique row by row: make room at the far end first.
  for (const later of line.filter((one) => one.position > review.position).reverse()) {
    await tx
      .db('applicationStages')
      .where({ id: later.id })
      .update({ position: later.position + 1 });
  }
  await tx.db('applicationStages').insert({
    applicationId,
    position: review.position + 1,
    stage: 'second_review',
    promisedWorkingDays: review.promisedWorkingDays,
  });
  await record(tx, { applicationId, type: 'stage.added', details: { stage: 'second_review' } });
}
