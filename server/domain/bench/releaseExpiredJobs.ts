import { ProductionJob } from '../../models/ProductionJob.ts';
import { inTransaction, type Context } from '../context.ts';
import { putDown } from './releaseJob.ts';

/** Gives back claims whose bench fell silent before it wrote anything. Returns how many. */
export async function releaseExpiredJobs(ctx: Context): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const jobs = await ProductionJob.query(tx.db)
      .where({ state: 'claimed' })
      .whereRaw('lease_until <= now()')
      .forUpdate()
      .skipLocked()
      .limit(100);
    for (const job of jobs) await putDown(tx, job);
    return jobs.length;
  });
}
