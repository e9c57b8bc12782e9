import { certificateSubjectOf } from '../../models/json/certificateSubject.ts';
import { AppError } from '../../lib/AppError.ts';
import { certificateSubject } from '../../lib/certificateSubject.ts';
import { ApplicationItem } from '../../models/ApplicationItem.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import type { ClaimedJob } from '../../vocabulary/stationProtocol.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { benchOf, operatorOf } from './benchActor.ts';
import { journalOf } from './journal.ts';
import { keyHistory } from '../issuance/keyHistory.ts';
import { newLease, presentLease } from './jobLease.ts';
import { stationJob } from './stationJobs.ts';
import { unbindToken } from './unbindToken.ts';
import { lockApplicationOf } from '../lockApplication.ts';

/**
 * Claims a job for this bench: it gets a new epoch and a lease. A job can be claimed when it is planned, when the lease
 * of the bench that holds it has expired, or when this bench holds it already (it then gets a new epoch). When two
 * benches claim at once, one conditional update decides.
 * @throws AppError not_found | forbidden | job_taken | invalid_state (with the state) | separation_of_duties (raised by
 * the database)
 */
export async function claimJob(ctx: Context, { jobId, slot }: { jobId: number; slot: string }): Promise<ClaimedJob> {
  return inTransaction(ctx, async (tx) => {
    await lockApplicationOf(tx, 'productionJobs', jobId);
    const before = await ProductionJob.query(tx.db).findById(jobId);
    const seen = await stationJob(tx, jobId);
    if (!before || !seen) throw new AppError('not_found');
    if (benchOf(tx).on.kind === 'staff')
      authorize(tx, 'job.claim', { projectId: before.projectId, state: before.state });
    if (!['planned', 'claimed', 'writing'].includes(before.state))
      throw new AppError('invalid_state', { state: before.state });
    await refuseOutsideProduction(tx, before.applicationId);

    const job = await takeIt(tx, jobId, slot);
    if (!job) throw new AppError('job_taken', { jobId });
    if (before.state === 'claimed' && !seen.claimedHere && seen.codeState.state !== 'spent')
      await unbindToken(tx, before);
    await record(tx, {
      applicationId: before.applicationId,
      type: before.state === 'writing' ? 'job.resumed' : 'job.claimed',
      details: { jobId, epoch: job.epoch, slot },
    });
    return { ...(await claimed(tx, jobId)), epoch: job.epoch, ...presentLease(job.leaseUntil) };
  });
}

interface Taken {
  epoch: number;
  leaseUntil: Date;
}
async function takeIt(tx: Context, jobId: number, slot: string): Promise<Taken | null> {
  const operator = operatorOf(benchOf(tx));
  const [job] = await tx
    .db('productionJobs')
    .where({ id: jobId })
    // Not a job that staff are ending (jobs/jobEnding).
    .whereNull('ending')
    .where((free) =>
      free
        .where({ state: 'planned' })
        .orWhere((begun) =>
          begun
            .whereIn('state', ['claimed', 'writing'])
            .where((mine) => mine.whereRaw('coalesce(lease_until, now()) <= now()').orWhere(operator)),
        ),
    )
    .update({
      ...operator,
      slot,
      state: tx.db.raw("case state when 'writing' then 'writing' else 'claimed' end"),
      epoch: tx.db.raw('epoch + 1'),
      leaseUntil: newLease(tx),
      updatedAt: tx.db.fn.now(),
    })
    .returning(['epoch', 'leaseUntil']);
  return job?.leaseUntil ? { epoch: job.epoch, leaseUntil: job.leaseUntil } : null;
}

async function refuseOutsideProduction(tx: Context, applicationId: number): Promise<void> {
  const open = await tx
    .db('applicationStates as s')
    .join('applicationStages as g', 'g.applicationId', 's.applicationId')
    .where({ 's.applicationId': applicationId, 's.status': 'open', 'g.stage': 'production', 'g.state': 'open' })
    .first('s.applicationId');
  if (!open) throw new AppError('invalid_state', { stage: 'production' });
}

async function claimed(tx: Context, jobId: number): Promise<Pick<ClaimedJob, 'job' | 'subject' | 'keepIds' | 'steps'>> {
  const job = await stationJob(tx, jobId);
  if (!job) throw new AppError('not_found', { jobId });
  const row = await ProductionJob.query(tx.db).findById(jobId).throwIfNotFound();
  const item = await ApplicationItem.query(tx.db).findById(row.itemId).throwIfNotFound();
  const history = await keyHistory(tx, row.applicationId);
  return {
    job,
    subject: certificateSubject(certificateSubjectOf(item)),
    keepIds: history.map(({ ckaId }) => ckaId),
    steps: await journalOf(tx, row),
  };
}
