import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { loadLine } from './loadLine.ts';

/**
 * Adds a second review right after the first where the workflow has none: overriding a blocking check makes it
 * necessary.
 */
export async function addSecondReview(tx: Context, applicationId: number): Promise<void> {
  const line = await loadLine(tx, applicationId);
  const review = line.find((one) => one.stage === 'review');
  if (!review || line.some((one) => one.stage === 'second_review')) return;
  // The unique constraint on positions is checked row by row, so the last stage moves first.
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
