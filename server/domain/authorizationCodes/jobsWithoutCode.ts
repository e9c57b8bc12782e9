import type { Context } from '../context.ts';

/** How many jobs of an application still need a code: a job that has redeemed one goes on without a new one. */
export async function jobsWithoutCode(tx: Context, applicationId: number): Promise<number> {
  const { waiting } = (await tx
    .db('productionJobs as j')
    .where({ 'j.applicationId': applicationId })
    .whereNotIn('j.state', ['done', 'abandoned'])
    .whereNotExists(tx.db('codeRedemptions as r').whereRaw('r.job_id = j.id').select(tx.db.raw('1')))
    .count('* as waiting')
    .first()) as { waiting: number };
  return waiting;
}
