import { AppError } from '../../lib/AppError.ts';
import { ApplicationStateRow } from '../../models/ApplicationStateRow.ts';
import { Certificate } from '../../models/Certificate.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import { authorize } from '../authorize.ts';
import { endAtAuthority } from '../certificates/endAtAuthority.ts';
import { inTransaction, type Context, type StaffActor } from '../context.ts';
import { giveUp } from '../jobs/giveUp.ts';
import { beginEndingOf, endingRefusal } from '../jobs/jobEnding.ts';
import { takeFromBench } from '../jobs/takeFromBench.ts';
import { lockApplication } from '../lockApplication.ts';
import { tell } from '../messages/tell.ts';
import { closeApplication } from '../workflows/closeApplication.ts';
import { cancelOutstanding } from './cancelOutstanding.ts';

/**
 * A senior reviewer ends an application that cannot or shall not go on. What was issued for it is revoked at the CA
 * first, which is recorded before the CA is asked; then everything outstanding is cancelled, and money that was
 * received is due for refund. Called again after the CA could not be reached, it continues.
 * @throws AppError not_found | forbidden | invalid_state | step_up_required | certificates_in_use | job_taken (a bench
 * holds a job) | job_ending | ca_unavailable
 */
export async function closeByStaff(
  ctx: Context,
  { applicationId, reason }: { applicationId: number; reason: string },
): Promise<void> {
  const begun = await inTransaction(ctx, async (tx) => {
    const staff = await loadToClose(tx, applicationId);
    const jobs = await jobsOf(tx, applicationId);
    for (const job of jobs) await beginEndingOf(tx, await takeFromBench(tx, job), 'close', staff);
    return jobs.map((job) => job.id);
  });
  for (const jobId of begun) await endAtAuthority(ctx, jobId);

  await inTransaction(ctx, async (tx) => {
    const staff = await loadToClose(tx, applicationId);
    for (const job of await jobsOf(tx, applicationId)) {
      if (job.ending !== 'close' || job.endingByStaffId !== staff.id) throw endingRefusal(job);
      await giveUp(tx, job, reason);
    }
    await cancelOutstanding(tx, applicationId);
    await tell(tx, { applicationId, template: 'closed', key: `closed:${applicationId}`, values: { reason } });
    await closeApplication(tx, applicationId, 'closed', { reason });
  });
}

/** @throws AppError not_found | forbidden | invalid_state | step_up_required | certificates_in_use */
async function loadToClose(tx: Context, applicationId: number): Promise<StaffActor> {
  await lockApplication(tx, applicationId);
  const state = await ApplicationStateRow.query(tx.db).findById(applicationId).forUpdate();
  if (!state) throw new AppError('not_found');
  const staff = authorize(tx, 'application.close', { projectId: state.projectId, state: state.status });
  const inUse = await Certificate.query(tx.db)
    .where({ applicationId })
    .whereIn('state', ['active', 'suspended'])
    .whereIn('jobId', tx.db('productionJobs').where({ applicationId, state: 'done' }).select('id'))
    .first();
  if (inUse) throw new AppError('certificates_in_use', { applicationId });
  return staff;
}

async function jobsOf(tx: Context, applicationId: number): Promise<ProductionJob[]> {
  return ProductionJob.query(tx.db).where({ applicationId }).whereNot({ state: 'abandoned' }).orderBy('id').forUpdate();
}
