import type { Context } from '../context.ts';

/** True while a bench holds the job. Asks the database's clock, because leases are given by it. */
export async function leaseLives(tx: Context, jobId: number): Promise<boolean> {
  const living = await tx
    .db('productionJobs')
    .where({ id: jobId })
    .where('leaseUntil', '>', tx.db.fn.now())
    .first('id');
  return living !== undefined;
}
