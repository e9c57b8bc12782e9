import { AppError } from '../../lib/AppError.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import type { Verb } from '../../vocabulary/permissions.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context, type StaffActor } from '../context.ts';
import { lockApplicationOf } from '../lockApplication.ts';
import { takeFromBench } from './takeFromBench.ts';

export type JobEnding = NonNullable<ProductionJob['ending']>;
type OneJob = Exclude<JobEnding, 'close'>;
const verbs: Readonly<Record<OneJob, Verb>> = { abandon: 'job.abandon', begin_anew: 'job.resume' };
/** A person who has not finished after this time is taken for crashed: a colleague may take over. */
const GIVEN_UP_AFTER = "interval '2 minutes'";
/** The columns of a job that nobody is ending. */
export const notEnding = { ending: null, endingAt: null, endingByStaffId: null } as const;

/**
 * A job, locked after its application, and the member of staff, who may do `verb` with it now. One that a bench began
 * and left is taken from it.
 * @throws AppError not_found | forbidden | invalid_state | job_taken | step_up_required
 */
export async function loadJob(
  tx: Context,
  jobId: number,
  verb: Verb,
): Promise<{ job: ProductionJob; staff: StaffActor }> {
  await lockApplicationOf(tx, 'productionJobs', jobId);
  const job = await ProductionJob.query(tx.db).findById(jobId).forUpdate();
  if (!job) throw new AppError('not_found');
  const staff = authorize(tx, verb, { projectId: job.projectId, state: job.state });
  return { job: await takeFromBench(tx, job), staff };
}

/**
 * Records that a job's certificates are being ended, and commits that before the CA is asked. The same person may call
 * it again: the CA is then asked once more. A colleague may take over from a person who crashed.
 * `refuse` throws when the verb's own rule forbids it.
 * @throws AppError job_ending (somebody else is ending it), and those of loadJob and `refuse`
 */
export async function beginEnding(
  ctx: Context,
  jobId: number,
  ending: OneJob,
  refuse: (tx: Context, job: ProductionJob) => Promise<void>,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { job, staff } = await loadJob(tx, jobId, verbs[ending]);
    await refuse(tx, job);
    await beginEndingOf(tx, job, ending, staff);
  });
}

/** The same for a job the caller has locked. @throws AppError job_ending */
export async function beginEndingOf(
  tx: Context,
  job: ProductionJob,
  ending: JobEnding,
  staff: StaffActor,
): Promise<void> {
  const begun = await tx
    .db('productionJobs')
    .where({ id: job.id })
    .where((free) =>
      free
        .whereNull('ending')
        .orWhere({ ending, endingByStaffId: staff.id })
        .orWhereRaw(`ending_at < now() - ${GIVEN_UP_AFTER}`),
    )
    .update({ ending, endingAt: tx.db.fn.now(), endingByStaffId: staff.id, updatedAt: tx.db.fn.now() });
  if (begun !== 1) throw endingRefusal(job);
}

/**
 * The job whose certificates were ended at the CA, locked; only for the person who began that.
 * @throws AppError job_ending, and those of loadJob
 */
export async function loadEndedJob(tx: Context, jobId: number, ending: OneJob): Promise<ProductionJob> {
  const { job, staff } = await loadJob(tx, jobId, verbs[ending]);
  if (job.ending !== ending || job.endingByStaffId !== staff.id) throw endingRefusal(job);
  return job;
}

export function endingRefusal({ id, ending, endingAt, endingByStaffId }: ProductionJob): AppError {
  return new AppError('job_ending', { jobId: id, ending, since: endingAt, staffId: endingByStaffId });
}
