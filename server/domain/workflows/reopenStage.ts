import { dueAfter } from '../../lib/workingDays.ts';
import type { Stage } from '../../vocabulary/stages.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { loadLine } from './loadLine.ts';
import { openStage, stagesFrom } from './nextStage.ts';
import { showStage } from './stageRow.ts';

/**
 * Opens a stage again that was done: a token broke, or a parcel came back. The later stages wait for it again, and its
 * promised time begins anew. Nothing is changed when the stage is open.
 */
export async function reopenStage(tx: Context, applicationId: number, stage: Stage): Promise<void> {
  const line = await loadLine(tx, applicationId);
  if (openStage(line)?.stage === stage) return;
  for (const { stage: later, state } of stagesFrom(line, stage)) {
    if (later === stage || state === 'waiting') continue;
    await tx
      .db('applicationStages')
      .where({ applicationId, stage: later, state })
      .update({ state: 'waiting', openedAt: null, dueAt: null, closedAt: null, closedByKind: null, closedById: null });
  }
  const dueAt = dueAfter(tx.clock.now(), line.find((one) => one.stage === stage)?.promisedWorkingDays ?? 1);
  await tx
    .db('applicationStages')
    .where({ applicationId, stage, state: 'done' })
    .update({ state: 'open', openedAt: tx.db.fn.now(), dueAt, closedAt: null, closedByKind: null, closedById: null });
  await showStage(tx, applicationId, stage, dueAt);
  await record(tx, { applicationId, type: 'stage.reopened', details: { stage, was: 'done' } });
}
