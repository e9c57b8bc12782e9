import type { ProductionJob } from '../../models/ProductionJob.ts';
import { record } from '../audit/record.ts';
import { unbindToken } from '../bench/unbindToken.ts';
import type { Context } from '../context.ts';
import { damageToken } from './damageToken.ts';
import { endCertificates } from './endCertificates.ts';
import { notEnding } from './jobEnding.ts';

/** Writes down that a job is given up, after its certificates were revoked at the CA. The caller has locked it. */
export async function giveUp(tx: Context, job: ProductionJob, reason: string): Promise<void> {
  await tx
    .db('productionJobs')
    .where({ id: job.id })
    .update({
      ...notEnding,
      state: 'abandoned',
      leaseUntil: null,
      attentionDetail: JSON.stringify({ reason }),
      updatedAt: tx.db.fn.now(),
    });
  if (job.state === 'planned') await unbindToken(tx, job);
  else await damageToken(tx, job);
  await endCertificates(tx, job.id);
  await record(tx, { applicationId: job.applicationId, type: 'job.abandoned', details: { jobId: job.id } });
}
