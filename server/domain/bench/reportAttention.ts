import { ProductionJob } from '../../models/ProductionJob.ts';
import { inTransaction, type Context } from '../context.ts';
import { fencedJob, type Fence } from './fencedJob.ts';
import { stopJob } from '../jobs/stopJob.ts';

/**
 * The bench met something it may not decide: unknown objects, a dead token, a lost key. Said twice it is once.
 * @throws AppError as of fencedJob
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
