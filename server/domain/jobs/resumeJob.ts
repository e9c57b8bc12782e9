import { AppError } from '../../lib/AppError.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { endAtAuthority } from '../certificates/endAtAuthority.ts';
import { inTransaction, type Context } from '../context.ts';
import { lockApplicationOf } from '../lockApplication.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { endCertificates } from './endCertificates.ts';

/**
 * Staff let a stopped job go on. `goOn` takes up the same token where it stands; `beginAnew` gives that token up as damaged, ends whatever
 * the CA issued, and starts with another token and new keys. The holder consented to the old token: for another one his code is asked again.
 * @throws AppError not_found | forbidden | invalid_state | step_up_required | ca_unavailable
 */
export async function resumeJob(
  ctx: Context,
  { jobId, how }: { jobId: number; how: 'goOn' | 'beginAnew' },
): Promise<ProductionJob> {
  const seen = await ProductionJob.query(ctx.db).findById(jobId);
  if (!seen) throw new AppError('not_found');
  authorize(ctx, 'job.resume', { projectId: seen.projectId, state: seen.state });
  if (how === 'beginAnew') await endAtAuthority(ctx, jobId);

  return inTransaction(ctx, async (tx) => {
    await lockApplicationOf(tx, 'productionJobs', jobId);
    const job = await ProductionJob.query(tx.db).findById(jobId).forUpdate().throwIfNotFound();
    authorize(tx, 'job.resume', { projectId: job.projectId, state: job.state });
    if (how === 'beginAnew') {
      await endCertificates(tx, job.id);
      await tx.db('codeRedemptions').where({ jobId: job.id }).update({ jobId: null });
      if (job.tokenId !== null)
        await turnToken(tx, {
          tokenId: job.tokenId,
          from: ['writing', 'reserved', 'delivered'],
          to: 'damaged',
          event: 'token.spoiled',
          applicationId: job.applicationId,
        });
    }
    await tx
      .db('productionJobs')
      .where({ id: job.id, state: 'needs_attention' })
      .update({
        // Free for the next claim: nobody holds it.
        stationId: null,
        operatorStaffId: null,
        operatorAccountId: null,
        state: how === 'goOn' ? 'writing' : 'claimed',
        attentionCode: null,
        attentionDetail: null,
        leaseUntil: null,
        epoch: job.epoch + 1,
        proof: null,
        updatedAt: tx.db.fn.now(),
        ...(how === 'beginAnew' ? { tokenId: null, tokenSerial: null, attemptEpoch: job.epoch + 1 } : {}),
      });
    await record(tx, {
      applicationId: job.applicationId,
      type: 'job.resumed',
      details: { jobId: job.id, how, epoch: job.epoch + 1 },
    });
    return ProductionJob.query(tx.db).findById(job.id).throwIfNotFound();
  });
}
