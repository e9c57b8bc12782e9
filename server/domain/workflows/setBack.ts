import type { Stage } from '../../vocabulary/stages.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { loadLine } from './loadLine.ts';
import { stagesFrom } from './nextStage.ts';
import { showStage } from './stageRow.ts';

/**
 * Sets `first` and all later stages back to waiting after a return. No due time runs until the applicant submits again.
 */
export async function setBack(tx: Context, applicationId: number, first: Stage): Promise<void> {
  const line = await loadLine(tx, applicationId);
  for (const { stage, state } of stagesFrom(line, first)) {
    if (state === 'waiting') continue;
    await tx
      .db('applicationStages')
      .where({ applicationId, stage, state })
      .update({ state: 'waiting', openedAt: null, dueAt: null, closedAt: null, closedByKind: null, closedById: null });
    await record(tx, { applicationId, type: 'stage.reopened', details: { stage, was: state } });
  }
  await showStage(tx, applicationId, null, null);
}
