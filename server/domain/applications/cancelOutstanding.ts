import { AppError } from '../../lib/AppError.ts';
import { notEnding } from '../jobs/jobEnding.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { cancelDue } from '../payments/cancelDue.ts';
import { cancelParcels } from '../shipments/cancelParcels.ts';

/**
 * Cancels what an application that ends early still has open: unpaid payments, parcels not handed over, valid codes,
 * planned jobs, reserved tokens, a requested invoice. Money that was received or reported stays with finance, to be
 * refunded or cleared up. Call it before the application is closed.
 * @throws AppError invalid_state once production of a token has begun
 */
export async function cancelOutstanding(tx: Context, applicationId: number): Promise<void> {
  await cancelDue(tx, applicationId);
  await cancelParcels(tx, applicationId);
  // The application is locked, so a bench that claims one of its jobs waits until this is committed and then finds
  // none.
  const jobIds = await ended(
    tx,
    'productionJobs',
    { applicationId, state: 'planned' },
    { ...notEnding, state: 'abandoned', updatedAt: tx.db.fn.now() },
  );
  const begun = await tx.db('productionJobs').where({ applicationId }).whereNot('state', 'abandoned').first('id');
  if (begun) throw new AppError('invalid_state', { production: true });
  for (const jobId of jobIds) await record(tx, { applicationId, type: 'job.abandoned', details: { jobId } });
  const codeIds = await ended(
    tx,
    'authorizationCodes',
    { applicationId, state: 'live' },
    { state: 'voided', endedAt: tx.db.fn.now() },
  );
  for (const codeId of codeIds) await record(tx, { applicationId, type: 'code.voided', details: { codeId } });
  await tx.db('invoices').where({ applicationId, state: 'requested' }).update({ state: 'voided' });
}

async function ended(
  tx: Context,
  table: string,
  where: Record<string, unknown>,
  set: Record<string, unknown>,
): Promise<number[]> {
  const rows: { id: number }[] = await tx.db(table).where(where).update(set).returning('id');
  return rows.map((row) => row.id);
}
