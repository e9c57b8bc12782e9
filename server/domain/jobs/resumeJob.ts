import { AppError } from '../../lib/AppError.ts';
import { Application } from '../../models/Application.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import { Token } from '../../models/Token.ts';
import { beginAnewRefusal, goOnRefusal, type StoppedJob } from '../../vocabulary/goOnRefusal.ts';
import { record } from '../audit/record.ts';
import { endAtAuthority } from '../certificates/endAtAuthority.ts';
import { rulesOf } from '../businessTypes/rulesOf.ts';
import { inTransaction, type Context } from '../context.ts';
import { planMissingBlanks } from '../shipments/planMissingBlanks.ts';
import { damageToken } from './damageToken.ts';
import { endCertificates } from './endCertificates.ts';
import { beginEnding, endingRefusal, loadEndedJob, loadJob, notEnding } from './jobEnding.ts';

/**
 * Staff let a stopped job continue. `goOn` continues with the same token. `beginAnew` marks that token as damaged,
 * revokes what the CA issued, and starts with another token and new keys; the holder's code is asked for again, because
 * he consented to the old token only.
 * @throws AppError not_found | forbidden | invalid_state | job_taken | job_ending | own_token_gone | token_gone
 * @throws AppError step_up_required | ca_unavailable; the same verb, called again, continues
 */
export async function resumeJob(
  ctx: Context,
  wish: { jobId: number } & ({ how: 'goOn' } | { how: 'beginAnew'; reason: string }),
): Promise<ProductionJob> {
  return wish.how === 'goOn' ? goOn(ctx, wish.jobId) : beginAnew(ctx, wish);
}

async function goOn(ctx: Context, jobId: number): Promise<ProductionJob> {
  return inTransaction(ctx, async (tx) => {
    const { job } = await loadJob(tx, jobId, 'job.resume');
    const stopped = await stoppedJobOf(tx, job);
    const refusal = goOnRefusal(stopped);
    if (refusal === 'job_ending') throw endingRefusal(job);
    if (refusal) throw new AppError(refusal, { serial: stopped.serial });
    return setFree(tx, job, { how: 'goOn' }, { state: 'writing' });
  });
}

async function beginAnew(ctx: Context, { jobId, reason }: { jobId: number; reason: string }): Promise<ProductionJob> {
  await beginEnding(ctx, jobId, 'begin_anew', refuseOwnTokenGone);
  await endAtAuthority(ctx, jobId);
  return inTransaction(ctx, async (tx) => {
    const job = await loadEndedJob(tx, jobId, 'begin_anew');
    await tx.db('codeRedemptions').where({ jobId: job.id }).update({ jobId: null });
    const attemptEpoch = job.epoch + 1;
    const fresh = { ...notEnding, state: 'claimed', tokenId: null, tokenSerial: null, attemptEpoch } as const;
    const free = await setFree(tx, job, { how: 'beginAnew', reason }, fresh);
    await damageToken(tx, job);
    await endCertificates(tx, job.id);
    await planMissingBlanks(tx, job.applicationId);
    return free;
  });
}

/** @throws AppError own_token_gone */
async function refuseOwnTokenGone(tx: Context, job: ProductionJob): Promise<void> {
  const stopped = await stoppedJobOf(tx, job);
  const refusal = beginAnewRefusal(stopped);
  if (refusal) throw new AppError(refusal, { serial: stopped.serial });
}

/** What both rules look at, read under the lock of the application. */
async function stoppedJobOf(tx: Context, job: ProductionJob): Promise<StoppedJob & { serial: string | null }> {
  const { businessType } = await Application.query(tx.db).findById(job.applicationId).throwIfNotFound();
  const token = job.tokenId === null ? undefined : await Token.query(tx.db).findById(job.tokenId);
  return {
    ending: job.ending,
    ownToken: rulesOf(businessType).token === 'own',
    tokenState: token?.state ?? null,
    serial: token?.serial ?? null,
  };
}

/** Makes the job free for the next claim: no bench holds it. */
async function setFree(
  tx: Context,
  job: ProductionJob,
  told: { how: 'goOn' | 'beginAnew'; reason?: string },
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
    details: { jobId: job.id, ...told, epoch: job.epoch + 1 },
  });
  return ProductionJob.query(tx.db).findById(job.id).throwIfNotFound();
}
