import { AppError } from '../../lib/AppError.ts';
import type { Lease } from '../../vocabulary/stationProtocol.ts';
import { inTransaction, type Context } from '../context.ts';
import { benchOf, operatorOf } from './benchActor.ts';
import { fencedJob, type Fence } from './fencedJob.ts';
import { newLease, presentLease } from './jobLease.ts';

/**
 * Prolongs the claim of the bench that holds the job, by one conditional update. Only when that changes nothing is the
 * reason looked up.
 * @throws AppError as fencedJob
 */
export async function jobHeartbeat(ctx: Context, fence: Fence): Promise<Lease> {
  const [row] = await ctx
    .db('productionJobs')
    .where({ id: fence.jobId, epoch: fence.epoch, ...operatorOf(benchOf(ctx)) })
    .whereIn('state', ['claimed', 'writing'])
    .where('leaseUntil', '>', ctx.db.fn.now())
    .update({ leaseUntil: newLease(ctx) })
    .returning('leaseUntil');
  if (row?.leaseUntil) return presentLease(row.leaseUntil);
  await inTransaction(ctx, (tx) => fencedJob(tx, fence));
  throw new AppError('lease_lost', { jobId: fence.jobId });
}
