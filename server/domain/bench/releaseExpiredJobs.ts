import { columns, selectRows } from '../../models/columns.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import { inTransaction, type Context } from '../context.ts';
import { putDown } from './releaseJob.ts';

const AT_ONCE = 20;

/** Releases jobs whose lease expired before anything was written to a token. Returns how many. */
export async function releaseExpiredJobs(ctx: Context): Promise<number> {
  for (let total = 0; ;) {
    const released = await inTransaction(ctx, releaseSome);
    total += released;
    if (released < AT_ONCE) return total;
  }
}

/** Locks the applications in the order of their ids; one that another transaction holds is left to the next run. */
async function releaseSome(tx: Context): Promise<number> {
  const locked = await selectRows(
    tx
      .db('productionJobs as j')
      .join('applications as a', 'a.id', 'j.applicationId')
      .where('j.state', 'claimed')
      .whereRaw('j.lease_until <= now()')
      .orderBy(['a.id', 'j.id'])
      .limit(AT_ONCE)
      .forUpdate('a', 'j')
      .skipLocked(),
    columns(['j.id']),
  );
  const jobs = await ProductionJob.query(tx.db)
    .findByIds(locked.map((job) => job.id))
    .orderBy(['applicationId', 'id']);
  for (const job of jobs) await putDown(tx, job);
  return jobs.length;
}
