import { AppError } from '../../lib/AppError.ts';
import { sha256Hex } from '../../lib/seal.ts';
import { CertificateRequest } from '../../models/CertificateRequest.ts';
import type { ProductionJob } from '../../models/ProductionJob.ts';
import { inTransaction, type Context } from '../context.ts';
import type { SignedCertificate } from '../ports.ts';
import { stopJob } from '../jobs/stopJob.ts';
import { lockApplication } from '../lockApplication.ts';

/**
 * Sends a recorded request to the CA, outside any transaction, and stores its raw answer before anything is done with
 * it.
 * When the result is unknown (no answer), the request stays as it was and is sent again later with the same id.
 * @throws AppError ca_unavailable, or ca_refused after the job was stopped
 */
export async function askAuthority<T extends SignedCertificate>(
  ctx: Context,
  job: ProductionJob,
  requestId: string,
  ask: () => Promise<T>,
): Promise<T> {
  await ctx
    .db('certificateRequests')
    .where({ requestId })
    .whereIn('state', ['recorded', 'sent', 'refused'])
    .update({ state: 'sent', attempts: ctx.db.raw('attempts + 1'), updatedAt: ctx.db.fn.now() });
  let answer: T;
  try {
    answer = await ask();
  } catch (error) {
    await keepFailure(ctx, job, requestId, error);
    throw error;
  }
  await keepAnswer(ctx, job, requestId, answer.certificate);
  return answer;
}

async function keepFailure(ctx: Context, job: ProductionJob, requestId: string, error: unknown): Promise<void> {
  const refused = error instanceof AppError && error.code === 'ca_refused';
  const reason = error instanceof AppError ? String(error.details['reason'] ?? error.code) : 'failed';
  await inTransaction(ctx, async (tx) => {
    await lockApplication(tx, job.applicationId);
    await tx
      .db('certificateRequests')
      .where({ requestId })
      .update({ lastError: reason, ...(refused ? { state: 'refused' } : {}), updatedAt: tx.db.fn.now() });
    if (refused) await stopJob(tx, job, 'ca_refused', { reason });
  });
}

/**
 * Stores the CA's answer. Two different answers to one request would mean that the CA forgot the first one: then the
 * job is stopped and nothing is written to the token.
 * @throws AppError certificate_mismatch
 */
export async function keepAnswer(
  ctx: Context,
  job: Pick<ProductionJob, 'id' | 'applicationId' | 'epoch'>,
  requestId: string,
  certificate: Buffer,
): Promise<void> {
  const sha256 = sha256Hex(certificate);
  const kept = await ctx
    .db('certificateRequests')
    .where({ requestId })
    .where((one) => one.whereNull('caReplySha256').orWhere('caReplySha256', sha256))
    .update({
      caReplyDer: certificate,
      caReplySha256: sha256,
      state: ctx.db.raw("case state when 'accepted' then state else 'answered' end"),
      lastError: null,
      updatedAt: ctx.db.fn.now(),
    });
  if (kept === 1) return;
  await inTransaction(ctx, async (tx) => {
    await lockApplication(tx, job.applicationId);
    await stopJob(tx, job, 'certificate_mismatch', { reason: 'two_answers', requestId });
  });
  throw new AppError('certificate_mismatch', { reason: 'two_answers' });
}

/** Records the request before it is sent to the CA. The same request id gives the same row again. */
export async function recordRequest(
  tx: Context,
  request: Pick<CertificateRequest, 'requestId' | 'jobId' | 'role' | 'spkiSha256' | 'csrDer'>,
): Promise<CertificateRequest> {
  await tx.db('certificateRequests').insert(request).onConflict('requestId').ignore();
  return CertificateRequest.query(tx.db).findOne({ requestId: request.requestId }).throwIfNotFound();
}
