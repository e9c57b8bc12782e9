import { ProductionJob } from '../../models/ProductionJob.ts';
import { remainingOf } from '../bench/finishJob.ts';
import { unbindToken } from '../bench/unbindToken.ts';
import { record } from '../audit/record.ts';
import { endAtAuthority } from '../certificates/endAtAuthority.ts';
import { inTransaction, type Context } from '../context.ts';
import { completeStage } from '../workflows/completeStage.ts';
import { damageToken } from './damageToken.ts';
import { endCertificates } from './endCertificates.ts';
import { beginEnding, loadEndedJob, notEnding } from './jobEnding.ts';

/**
 * Gives a job up for good. Before that everything issued for it is revoked at the CA. When it was the last open job and
 * other jobs of the application are done, the production stage is done.
 * @throws AppError not_found | forbidden | invalid_state | job_ending | step_up_required
 * @throws AppError ca_unavailable; the same verb, called again, continues
 */
export async function abandonJob(
  ctx: Context,
  { jobId, reason }: { jobId: number; reason: string },
): Promise<ProductionJob> {
  await beginEnding(ctx, jobId, 'abandon');
  await endAtAuthority(ctx, jobId);

  return inTransaction(ctx, async (tx) => {
    const job = await loadEndedJob(tx, jobId, 'abandon');
    await tx
      .db('productionJobs')
      .where({ id: job.id })
      .update({
        ...notEnding,
        state: 'abandoned',
        leaseUntil: null,
        attentionDetail: JSON.stringify({ reason }),
        updatedAt: tx.db.fn.now(),
      });
    if (job.state === 'planned') await unbindToken(tx, job);
    else await damageToken(tx, job);
    await endCertificates(tx, job.id);
    await record(tx, { applicationId: job.applicationId, type: 'job.abandoned', details: { jobId: job.id } });
    await completeProduction(tx, job.applicationId);
    return ProductionJob.query(tx.db).findById(job.id).throwIfNotFound();
  });
}

/**
 * Runs under the lock of the application, so its jobs end one after the other: of two that end at once, the second
 * counts no open job and completes the stage.
 */
async function completeProduction(tx: Context, applicationId: number): Promise<void> {
  const done = await ProductionJob.query(tx.db).where({ applicationId, state: 'done' }).resultSize();
  if (done > 0 && (await remainingOf(tx, applicationId)) === 0) await completeStage(tx, applicationId, 'production');
}
