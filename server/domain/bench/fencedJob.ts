import { AppError } from '../../lib/AppError.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import type { JobState } from '../../vocabulary/jobStates.ts';
import type { Context } from '../context.ts';
import { leaseLives } from '../jobs/leaseLives.ts';
import { benchOf, operatorOf } from './benchActor.ts';
import { lockApplicationOf } from '../lockApplication.ts';

export interface Fence {
  jobId: number;
  epoch: number;
}

/** How long a claim lasts without a request from the bench, in seconds. */
export const LEASE_SECONDS = 60;

/**
 * The job this bench holds, locked after its application until the transaction ends. Refused for an older epoch, for
 * another bench, and after the lease expired by the database's clock.
 * @throws AppError not_found | epoch_stale | invalid_state (with the state) | lease_lost
 */
export async function fencedJob(
  tx: Context,
  { jobId, epoch }: Fence,
  states: readonly JobState[] = ['claimed', 'writing'],
): Promise<ProductionJob> {
  const operator = operatorOf(benchOf(tx));
  await lockApplicationOf(tx, 'productionJobs', jobId);
  const job = await ProductionJob.query(tx.db).findById(jobId).forUpdate();
  if (!job) throw new AppError('not_found');
  if (job.epoch !== epoch || !heldBy(job, operator)) throw new AppError('epoch_stale', { jobId });
  if (!states.includes(job.state)) throw new AppError('invalid_state', { state: job.state });
  if (!(await leaseLives(tx, jobId))) throw new AppError('lease_lost', { jobId });
  return job;
}

export function heldBy(
  job: Pick<ProductionJob, 'stationId' | 'operatorStaffId' | 'operatorAccountId'>,
  operator: ReturnType<typeof operatorOf>,
): boolean {
  return (
    job.stationId === operator.stationId &&
    job.operatorStaffId === operator.operatorStaffId &&
    job.operatorAccountId === operator.operatorAccountId
  );
}

/** The same, and checks that this token is bound to the job. @throws AppError token_wrong, and those of fencedJob */
export async function fencedJobWithToken(
  tx: Context,
  fence: Fence,
  serial: string,
  states?: readonly JobState[],
): Promise<ProductionJob & { tokenId: number; tokenSerial: string }> {
  const job = await fencedJob(tx, fence, states);
  if (job.tokenId === null || job.tokenSerial !== serial)
    throw new AppError('token_wrong', { expected: job.tokenSerial, found: serial });
  return job as ProductionJob & { tokenId: number; tokenSerial: string };
}
