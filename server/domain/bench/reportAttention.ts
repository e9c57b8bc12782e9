import { ProductionJob } from '../../models/ProductionJob.ts';
import { inTransaction, type Context } from '../context.ts';
import { fencedJob, type Fence } from './fencedJob.ts';
import { stopJob } from '../jobs/stopJob.ts';

/**
 * Stops the job because the bench met something it must not decide itself: unknown objects, a broken token, a lost key.
 * Reporting it twice changes nothing.
 * @throws AppError as fencedJob
 */
export async function reportAttention(
  ctx: Context,
  { faultCode, detail, ...fence }: Fence & { faultCode: string; detail: string },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const known = await ProductionJob.query(tx.db).findById(fence.jobId);
    if (known?.state === 'needs_attention' && known.epoch === fence.epoch) return;
    await stopJob(tx, await fencedJob(tx, fence), faultCode, { detail });
  });
}
