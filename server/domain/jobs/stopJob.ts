import type { ProductionJob } from '../../models/ProductionJob.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';

/**
 * Stops a job until a member of staff has looked at it; its claim ends. `detail` holds codes, field names and serial
 * numbers, never a secret.
 */
export async function stopJob(
  tx: Context,
  job: Pick<ProductionJob, 'id' | 'applicationId' | 'epoch'>,
  code: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const changed = await tx
    .db('productionJobs')
    .where({ id: job.id })
    .whereIn('state', ['claimed', 'writing'])
    .update({
      state: 'needs_attention',
      attentionCode: code,
      attentionDetail: JSON.stringify(detail),
      leaseUntil: null,
      updatedAt: tx.db.fn.now(),
    });
  if (changed === 1)
    await record(tx, {
      applicationId: job.applicationId,
      type: 'job.needs_attention',
      details: { jobId: job.id, code, epoch: job.epoch },
    });
}
