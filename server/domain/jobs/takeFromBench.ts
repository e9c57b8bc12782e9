import { AppError } from '../../lib/AppError.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import { putDown } from '../bench/releaseJob.ts';
import type { Context } from '../context.ts';
import { leaseLives } from './leaseLives.ts';
import { stopJob } from './stopJob.ts';

/**
 * A job a bench began and left, put into a state in which the desk may decide about it: planned when nothing was
 * written, otherwise stopped. Jobs in other states stay as they are. The caller has locked the job.
 * @throws AppError job_taken while a bench holds it
 */
export async function takeFromBench(tx: Context, job: ProductionJob): Promise<ProductionJob> {
  if (job.state !== 'claimed' && job.state !== 'writing') return job;
  if (await leaseLives(tx, job.id)) throw new AppError('job_taken', { jobId: job.id });
  if (job.state === 'claimed') await putDown(tx, job);
  else await stopJob(tx, job, 'left_at_bench', {});
  return ProductionJob.query(tx.db).findById(job.id).throwIfNotFound();
}
