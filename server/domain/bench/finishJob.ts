import { expectedProofOf } from '../../models/json/production.ts';
import { AppError } from '../../lib/AppError.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import type { ProofAnswer } from '../../vocabulary/stationProof.ts';
import type { FinishedJob } from '../../vocabulary/stationProtocol.ts';
import { record } from '../audit/record.ts';
import { activatePairs } from '../certificates/activatePairs.ts';
import { liveCertificate } from '../certificates/storeCertificate.ts';
import { turnCertificates } from '../certificates/turnCertificates.ts';
import { inTransaction, type Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { completeStage } from '../workflows/completeStage.ts';
import { benchOf, operatorOf } from './benchActor.ts';
import { fencedJob, heldBy, type Fence } from './fencedJob.ts';
import { settleService } from '../jobs/settleService.ts';
import { proofFault } from './proofFault.ts';
import { lockApplicationOf } from '../lockApplication.ts';

/**
 * Finishes a job after the token's proof was checked: job, certificates, token, service period and stage change in one
 * transaction. Certificates the holder still has to accept become on hold, the others active. Finishing again gives the
 * same answer.
 * @throws AppError proof_failed (with what failed) | invalid_state, and those of fencedJob
 */
export async function finishJob(
  ctx: Context,
  { jobId, epoch, ...answer }: Fence & Omit<ProofAnswer, 'epoch'>,
): Promise<FinishedJob> {
  return inTransaction(ctx, async (tx) => {
    // The lock of the application lets its jobs finish one after the other: of two that finish at once, the second
    // counts no open job and completes the stage.
    await lockApplicationOf(tx, 'productionJobs', jobId);
    const before = await ProductionJob.query(tx.db).findById(jobId).forUpdate();
    if (before?.state === 'done' && before.epoch === epoch && heldBy(before, operatorOf(benchOf(tx))))
      return { state: 'done', remaining: await remainingOf(tx, before.applicationId) };
    const job = await fencedJob(tx, { jobId, epoch }, ['writing']);
    const [signing, encryption] = [
      await liveCertificate(tx, job.id, 'signing'),
      await liveCertificate(tx, job.id, 'encryption'),
    ];
    const expected = expectedProofOf(job);
    if (!expected || !signing || !encryption || job.tokenId === null)
      throw new AppError('invalid_state', { missing: 'proof' });
    const holds = tx.ports.pki.challengeIsSigned(
      signing.der,
      Buffer.from(expected.challenge, 'base64'),
      Buffer.from(answer.signature, 'base64'),
    );
    const fault = proofFault(expected, answer, holds);
    if (fault) throw new AppError('proof_failed', { fault });

    await tx
      .db('productionJobs')
      .where({ id: job.id, epoch })
      .update({ state: 'done', doneAt: tx.db.fn.now(), leaseUntil: null, proof: null, updatedAt: tx.db.fn.now() });
    const serviceId = await settleService(tx, job);
    await turnToken(tx, {
      tokenId: job.tokenId,
      from: ['writing'],
      to: job.mode === 'factory' ? 'written' : 'active',
      applicationId: job.applicationId,
      set: { transportPinSealed: null, organizationId: signing.organizationId },
    });
    await tx
      .db('certificates')
      .whereIn('id', [signing.id, encryption.id])
      .update({ writtenAt: tx.db.fn.now(), serviceId });
    await record(tx, {
      applicationId: job.applicationId,
      type: 'job.done',
      details: { jobId: job.id, epoch, tokenId: job.tokenId, certificateIds: [signing.id, encryption.id] },
    });

    const held = await awaitsAcceptance(tx, job.applicationId);
    if (held) await turnCertificates(tx, { ids: [signing.id, encryption.id], from: ['requested'], to: 'on_hold' });
    else await activatePairs(tx, job.applicationId, [job.id]);
    const remaining = await remainingOf(tx, job.applicationId);
    if (remaining === 0) await completeStage(tx, job.applicationId, 'production');
    return { state: 'done', remaining };
  });
}

export async function remainingOf(tx: Context, applicationId: number): Promise<number> {
  return ProductionJob.query(tx.db).where({ applicationId }).whereNotIn('state', ['done', 'abandoned']).resultSize();
}

async function awaitsAcceptance(tx: Context, applicationId: number): Promise<boolean> {
  return (
    (await tx
      .db('applicationStages')
      .where({ applicationId, stage: 'acceptance' })
      .whereNot({ state: 'done' })
      .first('id')) !== undefined
  );
}
