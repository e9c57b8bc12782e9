import { ProductionJob } from '../../models/ProductionJob.ts';
import { record } from '../audit/record.ts';
import { endAtAuthority } from '../certificates/endAtAuthority.ts';
import { inTransaction, type Context } from '../context.ts';
import { damageToken } from './damageToken.ts';
import { endCertificates } from './endCertificates.ts';
import { beginEnding, endingRefusal, loadEndedJob, loadJob, notEnding } from './jobEnding.ts';

/**
 * Staff let a stopped job go on. `goOn` takes up the same token where it stands; `beginAnew` gives that token up as
 * damaged, ends whatever the CA issued, and starts with another token and new keys. The holder consented to the old
 * token: for another one his code is asked again.
 * @throws AppError not_found | forbidden | invalid_state | job_ending | step_up_required | ca_unavailable (the same
 * verb goes on later)
 */
export async function resumeJob(
  ctx: Context,
  { jobId, how }: { jobId: number; how: 'goOn' | 'beginAnew' },
): Promise<ProductionJob> {
  return how === 'goOn' ? goOn(ctx, jobId) : beginAnew(ctx, jobId);
}

async function goOn(ctx: Context, jobId: number): Promise<ProductionJob> {
  return inTransaction(ctx, async (tx) => {
    const { job } = await loadJob(tx, jobId, 'job.resume');
    // Its certificates may have ended at the CA already.
    if (job.ending !== null) throw endingRefusal(job);
    return setFree(tx, job, 'goOn', { state: 'writing' });
  });
}

async function beginAnew(ctx: Context, jobId: number): Promise<ProductionJob> {
  await beginEnding(ctx, jobId, 'begin_anew');
  await endAtAuthority(ctx, jobId);
  return inTransaction(ctx, async (tx) => {
    const job = await loadEndedJob(tx, jobId, 'begin_anew');
    await tx.db('codeRedemptions').where({ jobId: job.id }).update({ jobId: null });
    const attemptEpoch = job.epoch + 1;
    const fresh = { ...notEnding, state: 'claimed', tokenId: null, tokenSerial: null, attemptEpoch } as const;
    const free = await setFree(tx, job, 'beginAnew', fresh);
    await damageToken(tx, job);
    await endCertificates(tx, job.id);
    return free;
  });
}

/** Free for the next claim: nobody holds it. */
async function setFree(
  tx: Context,
  job: ProductionJob,
  how: 'goOn' | 'beginAnew',
  changes: Partial<Pick<ProductionJob, 'state' | 'tokenId' | 'tokenSerial' | 'attemptEpoch'>>,
): Promise<ProductionJob> {
  await tx
    .db('productionJobs')
    .where({ id: job.id, state: 'needs_attention' })
    .update({
      stationId: null,
      operatorStaffId: null,
      operatorAccountId: null,
      attentionCode: null,
      attentionDetail: null,
      leaseUntil: null,
      epoch: job.epoch + 1,
      proof: null,
      updatedAt: tx.db.fn.now(),
      ...changes,
    });
  await record(tx, {
    applicationId: job.applicationId,
    type: 'job.resumed',
    details: { jobId: job.id, how, epoch: job.epoch + 1 },
  });
  return ProductionJob.query(tx.db).findById(job.id).throwIfNotFound();
}
