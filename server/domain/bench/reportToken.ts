import { AppError } from '../../lib/AppError.ts';
import { Certificate } from '../../models/Certificate.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import { inTransaction, type Context } from '../context.ts';
import { stopJob } from '../jobs/stopJob.ts';
import { tellTokenGone } from '../jobs/tellTokenGone.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { fencedJob, type Fence } from './fencedJob.ts';

/**
 * Whoever sits at the bench says that the token of his job broke or was lost. The job stops until a senior reviewer
 * decides, and the token is out of use. One that carries certificates in use stays in use: ending those is decided at
 * the desk. Reporting it twice changes nothing.
 * @throws AppError invalid_state (no token is bound: another one is simply plugged in), and those of fencedJob
 */
export async function reportToken(ctx: Context, { lost, ...fence }: Fence & { lost: boolean }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const known = await ProductionJob.query(tx.db).findById(fence.jobId);
    if (known?.state === 'needs_attention' && known.epoch === fence.epoch) return;
    const job = await fencedJob(tx, fence);
    if (job.tokenId === null) throw new AppError('invalid_state', { missing: 'token' });
    await stopJob(tx, job, lost ? 'token_lost' : 'token_broken', { serial: job.tokenSerial });
    await tellTokenGone(tx, job);
    const inUse = await Certificate.query(tx.db)
      .where({ tokenId: job.tokenId })
      .whereIn('state', ['active', 'suspended'])
      .first();
    if (!inUse)
      await turnToken(tx, {
        tokenId: job.tokenId,
        from: ['writing', 'reserved', 'delivered'],
        to: lost ? 'lost' : 'damaged',
        event: 'token.spoiled',
        applicationId: job.applicationId,
        details: { atBench: true },
      });
  });
}
