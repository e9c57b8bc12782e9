import { AppError } from '../../lib/AppError.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { endAtAuthority } from '../certificates/endAtAuthority.ts';
import { inTransaction, type Context } from '../context.ts';
import { lockApplicationOf } from '../lockApplication.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { completeStage } from '../workflows/completeStage.ts';
import { endCertificates } from './endCertificates.ts';
import { remainingOf } from '../bench/finishJob.ts';
import { unbindToken } from '../bench/unbindToken.ts';

/**
 * Gives a job up for good, after the CA side was ended: nothing issued for it stays alive. When it was the last one open and others are
 * done, the production stage is done.
 * @throws AppError not_found | forbidden | invalid_state | step_up_required | ca_unavailable
 */
export async function abandonJob(
  ctx: Context,
  { jobId, reason }: { jobId: number; reason: string },
): Promise<ProductionJob> {
  const seen = await ProductionJob.query(ctx.db).findById(jobId);
  if (!seen) throw new AppError('not_found');
  authorize(ctx, 'job.abandon', { projectId: seen.projectId, state: seen.state });
  await endAtAuthority(ctx, jobId);

  return inTransaction(ctx, async (tx) => {
    await lockApplicationOf(tx, 'productionJobs', jobId);
    const job = await ProductionJob.query(tx.db).findById(jobId).forUpdate().throwIfNotFound();
    authorize(tx, 'job.abandon', { projectId: job.projectId, state: job.state });
    await endCertificates(tx, job.id);
    await tx
      .db('productionJobs')
      .where({ id: job.id })
      .update({
        state: 'abandoned',
        leaseUntil: null,
        attentionDetail: JSON.stringify({ reason }),
        updatedAt: tx.db.fn.now(),
      });
    if (job.state === 'planned') await unbindToken(tx, job);
    else if (job.tokenId !== null)
      await turnToken(tx, {
        tokenId: job.tokenId,
        from: ['writing', 'reserved', 'delivered'],
        to: 'damaged',
        event: 'token.spoiled',
        applicationId: job.applicationId,
      });
    await record(tx, { applicationId: job.applicationId, type: 'job.abandoned', details: { jobId: job.id } });
    const done = await ProductionJob.query(tx.db)
      .where({ applicationId: job.applicationId, state: 'done' })
      .resultSize();
    if (done > 0 && (await remainingOf(tx, job.applicationId)) === 0)
      await completeStage(tx, job.applicationId, 'production');
    return ProductionJob.query(tx.db).findById(job.id).throwIfNotFound();
  });
}
