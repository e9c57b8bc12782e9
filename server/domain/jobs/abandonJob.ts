import { AppError } from '../../lib/AppError.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import { remainingOf } from '../bench/finishJob.ts';
import { endAtAuthority } from '../certificates/endAtAuthority.ts';
import { inTransaction, type Context } from '../context.ts';
import { dropSpareParcel } from '../shipments/planMissingBlanks.ts';
import { completeStage } from '../workflows/completeStage.ts';
import { giveUp } from './giveUp.ts';
import { beginEnding, loadEndedJob } from './jobEnding.ts';
import { tellGivenUp } from './tellTokenGone.ts';

/**
 * Gives a job up for good; the application makes one token less. Before that everything issued for the job is revoked
 * at the CA. When all other jobs are done, the production stage is done. The last job is not given up: there would be
 * nothing left to make, and the application is closed instead.
 * @throws AppError not_found | forbidden | invalid_state | last_job | job_taken | job_ending | step_up_required
 * @throws AppError ca_unavailable; the same verb, called again, continues
 */
export async function abandonJob(
  ctx: Context,
  { jobId, reason }: { jobId: number; reason: string },
): Promise<ProductionJob> {
  await beginEnding(ctx, jobId, 'abandon', refuseLast);
  await endAtAuthority(ctx, jobId);

  return inTransaction(ctx, async (tx) => {
    const job = await loadEndedJob(tx, jobId, 'abandon');
    await refuseLast(tx, job);
    await giveUp(tx, job, reason);
    await tellGivenUp(tx, job);
    await dropSpareParcel(tx, job.applicationId);
    await completeProduction(tx, job.applicationId);
    return ProductionJob.query(tx.db).findById(job.id).throwIfNotFound();
  });
}

/** @throws AppError last_job */
async function refuseLast(tx: Context, { id, applicationId }: ProductionJob): Promise<void> {
  const other = await ProductionJob.query(tx.db)
    .where({ applicationId })
    .whereNot({ id })
    .whereNot({ state: 'abandoned' })
    .first();
  if (!other) throw new AppError('last_job', { jobId: id });
}

/**
 * Runs under the lock of the application, so its jobs end one after the other: of two that end at once, the second
 * counts no open job and completes the stage.
 */
async function completeProduction(tx: Context, applicationId: number): Promise<void> {
  const done = await ProductionJob.query(tx.db).where({ applicationId, state: 'done' }).resultSize();
  if (done > 0 && (await remainingOf(tx, applicationId)) === 0) await completeStage(tx, applicationId, 'production');
}
