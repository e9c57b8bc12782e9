import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { keepRefundDue } from './refundDue.ts';

/**
 * Cancels what an application that ends early, or was taken back, has not paid; what arrived of it is due back. A
 * payment that was reported stays: its money may be on the way, and finance either confirms it (and pays it back) or
 * finds that nothing came.
 */
export async function cancelDue(tx: Context, applicationId: number): Promise<void> {
  const cancelled = await tx
    .db('payments')
    .where({ applicationId, status: 'due' })
    .update({ status: 'cancelled', version: tx.db.raw('version + 1'), updatedAt: tx.db.fn.now() })
    .returning('id');
  for (const { id } of cancelled) {
    await record(tx, { applicationId, type: 'payment.cancelled', details: { paymentId: id } });
    await keepRefundDue(tx, id);
  }
}
