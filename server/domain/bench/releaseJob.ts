import type { ProductionJob } from '../../models/ProductionJob.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { fencedJob, type Fence } from './fencedJob.ts';
import { unbindToken } from './unbindToken.ts';

/**
 * Puts a job down: as if untouched when nothing was written, else it stays `writing` and free for the next claim.
 * @throws AppError as of fencedJob
 */
export async function releaseJob(ctx: Context, fence: Fence): Promise<void> {
  await inTransaction(ctx, async (tx) => putDown(tx, await fencedJob(tx, fence)));
}

/** The consent spent for a token stays with it: then the binding stays too. */
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
