import type { ProductionJob } from '../../models/ProductionJob.ts';
import { ProductionStepRow } from '../../models/ProductionStepRow.ts';
import type { JournalEntry } from '../../vocabulary/stationProtocol.ts';
import type { Context } from '../context.ts';

/** The steps recorded for the job's present attempt, oldest first. */
export async function journalOf(
  tx: Context,
  { id, attemptEpoch }: Pick<ProductionJob, 'id' | 'attemptEpoch'>,
): Promise<JournalEntry[]> {
  const rows = await ProductionStepRow.query(tx.db)
    .where({ jobId: id })
    .where('epoch', '>', attemptEpoch)
    .orderBy('id');
  return rows.map((row) => ({
    step: row.step,
    state: row.state,
    result: row.result,
    at: row.createdAt.toISOString(),
  }));
}
