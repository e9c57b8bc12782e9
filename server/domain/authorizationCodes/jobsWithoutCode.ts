import { countRows } from '../../models/columns.ts';
import type { Context } from '../context.ts';

/** How many jobs of an application still need a code. A job that has redeemed one continues without a new one. */
export async function jobsWithoutCode(tx: Context, applicationId: number): Promise<number> {
  return countRows(
    tx
      .db('productionJobs as j')
      .where({ 'j.applicationId': applicationId })
      .whereNotIn('j.state', ['done', 'abandoned'])
      .whereNotExists(tx.db('codeRedemptions as cr').whereRaw('cr.job_id = j.id').select(tx.db.raw('1'))),
  );
}
