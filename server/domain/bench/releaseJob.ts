import type { ProductionJob } from '../../models/ProductionJob.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { fencedJob, type Fence } from './fencedJob.ts';
import { unbindToken } from './unbindToken.ts';

/**
 * Releases a job. When nothing was written it is planned again; otherwise it stays `writing`, free for the next claim.
 * @throws AppError as fencedJob
 */
export async function releaseJob(ctx: Context, fence: Fence): Promise<void> {
  await inTransaction(ctx, async (tx) => putDown(tx, await fencedJob(tx, fence)));
}

/**
 * Releases a job the caller has locked. When the holder's code was redeemed for its token, the token stays bound,
 * because his consent is for this token.
 */
export async function putDown(tx: Context, job: ProductionJob): Promise<void> {
  const untouched = job.state === 'claimed';
  await tx
    .db('productionJobs')
    .where({ id: job.id, epoch: job.epoch })
    .update({
      state: untouched ? 'planned' : job.state,
      leaseUntil: null,
      stationId: null,
      operatorStaffId: null,
      operatorAccountId: null,
      updatedAt: tx.db.fn.now(),
    });
  if (untouched && !(await tx.db('codeRedemptions').where({ jobId: job.id }).first('id'))) await unbindToken(tx, job);
  await record(tx, {
    applicationId: job.applicationId,
    type: 'job.released',
    details: { jobId: job.id, epoch: job.epoch, untouched },
  });
}
