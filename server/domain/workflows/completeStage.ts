import { AppError } from '../../lib/AppError.ts';
import type { Stage } from '../../vocabulary/stages.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { closeApplication } from './closeApplication.ts';
import { loadLine } from './loadLine.ts';
import { isFinished, nextStage } from './nextStage.ts';
import { openers } from './openers.ts';
import { closedBy, showStage } from './stageRow.ts';
import { dueAfter } from '../../lib/workingDays.ts';

/**
 * The only function that makes a stage done. Marks `stage` done if it is open (by one conditional update) and opens the
 * next one; a stage with nothing to do (fee 0) is completed at once. After the last stage the application is completed.
 * @throws AppError invalid_state when the stage is not open
 */
export async function completeStage(tx: Context, applicationId: number, stage: Stage): Promise<void> {
  const changed = await tx
    .db('applicationStages')
    .where({ applicationId, stage, state: 'open' })
    .update({ state: 'done', closedAt: tx.db.fn.now(), ...closedBy(tx.actor) });
  if (changed !== 1) throw new AppError('invalid_state', { stage });
  await record(tx, { applicationId, type: 'stage.done', details: { stage } });
  await openNextStage(tx, applicationId);
}

/** Opens the next stage of an application that has no open stage: at submission, and after each completed stage. */
export async function openNextStage(tx: Context, applicationId: number): Promise<void> {
  for (;;) {
    const line = await loadLine(tx, applicationId);
    if (isFinished(line)) return closeApplication(tx, applicationId, 'completed');
    const next = nextStage(line);
    if (!next) return;
    const dueAt = dueAfter(tx.clock.now(), line.find((one) => one.stage === next.stage)?.promisedWorkingDays ?? 1);
    const opened = await tx
      .db('applicationStages')
      .where({ applicationId, stage: next.stage, state: 'waiting' })
      .update({ state: 'open', openedAt: tx.db.fn.now(), dueAt });
    if (opened !== 1) throw new AppError('version_conflict', { stage: next.stage });
    await showStage(tx, applicationId, next.stage, dueAt);
    await record(tx, { applicationId, type: 'stage.opened', details: { stage: next.stage } });
    const { nothingToDo } = await openers[next.stage](tx, applicationId);
    if (!nothingToDo) return;
    await tx
      .db('applicationStages')
      .where({ applicationId, stage: next.stage, state: 'open' })
      .update({ state: 'done', closedAt: tx.db.fn.now(), closedByKind: 'system' });
    await record(tx, { applicationId, type: 'stage.done', details: { stage: next.stage, nothingToDo: true } });
  }
}
