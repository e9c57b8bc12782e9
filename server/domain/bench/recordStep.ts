import { AppError } from '../../lib/AppError.ts';
import type { ProductionJob } from '../../models/ProductionJob.ts';
import type { ProductionStep } from '../../vocabulary/jobStates.ts';
import type { Lease } from '../../vocabulary/stationProtocol.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { fencedJob, type Fence } from './fencedJob.ts';
import { newLease, presentLease } from './jobLease.ts';

export interface StepInput extends Fence {
  step: ProductionStep;
  state: 'start' | 'done' | 'failed';
  result?: Record<string, unknown> | undefined;
  ms?: number | undefined;
  faultCode?: string | undefined;
}

/** Steps that do not write to the token. */
const READING: readonly ProductionStep[] = ['token_check', 'code'];

/**
 * Records one step of the production and prolongs the lease. The first step that writes to the token changes job and
 * token to `writing`.
 * @throws AppError invalid_state when the token or the holder's consent is missing, and those of fencedJob
 */
export async function recordStep(
  ctx: Context,
  { step, state, result, ms, faultCode, ...fence }: StepInput,
): Promise<Lease> {
  return inTransaction(ctx, async (tx) => {
    const job = await fencedJob(tx, fence);
    if (job.state === 'claimed' && state === 'start' && !READING.includes(step)) await beginWriting(tx, job);
    if (step === 'signing_key' && state === 'start' && job.tokenId !== null)
      await tx.db('tokens').where({ id: job.tokenId }).update({ heldKey: true });

    await tx.db('productionSteps').insert({
      jobId: job.id,
      epoch: job.epoch,
      step,
      state,
      tokenSerial: job.tokenSerial,
      result: result ? JSON.stringify(result) : null,
      milliseconds: ms === undefined ? null : Math.round(ms),
      faultCode: faultCode ?? null,
    });
    const [row] = await tx
      .db('productionJobs')
      .where({ id: job.id, epoch: job.epoch })
      .update({ leaseUntil: newLease(tx), updatedAt: tx.db.fn.now() })
      .returning('leaseUntil');
    if (state !== 'start')
      await record(tx, {
        applicationId: job.applicationId,
        type: 'job.step',
        details: { jobId: job.id, step, state, faultCode: faultCode ?? null, epoch: job.epoch },
      });
    return presentLease(row?.leaseUntil ?? tx.clock.now());
  });
}

async function beginWriting(tx: Context, job: ProductionJob): Promise<void> {
  if (job.tokenId === null) throw new AppError('invalid_state', { missing: 'token' });
  if (job.codeRequired && !(await tx.db('codeRedemptions').where({ jobId: job.id }).first('id')))
    throw new AppError('invalid_state', { missing: 'code' });
  await tx
    .db('productionJobs')
    .where({ id: job.id, epoch: job.epoch })
    .update({ state: 'writing', startedAt: tx.db.raw('coalesce(started_at, now())') });
  await turnToken(tx, {
    tokenId: job.tokenId,
    from: ['reserved', 'delivered', 'active', 'suspended'],
    to: 'writing',
    applicationId: job.applicationId,
    set: { applicationId: job.applicationId },
  });
}
