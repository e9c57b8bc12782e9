import { AppError } from '../../lib/AppError.ts';
import { Application } from '../../models/Application.ts';
import { Payment } from '../../models/Payment.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { lockApplicationOf } from '../lockApplication.ts';
import { tell } from '../messages/tell.ts';

/**
 * Finance rejects a reported transfer that did not arrive or has a wrong amount: the payment is due again, and the
 * applicant is told why.
 */
export async function disputePayment(
  ctx: Context,
  { paymentId, version, note }: { paymentId: number; version: number; note: string },
): Promise<Payment> {
  return inTransaction(ctx, async (tx) => {
    await lockApplicationOf(tx, 'payments', paymentId);
    const payment = await Payment.query(tx.db).findById(paymentId).forUpdate();
    if (!payment) throw new AppError('not_found');
    const application = await Application.query(tx.db).findById(payment.applicationId).throwIfNotFound();

    authorize(tx, 'payment.dispute', { projectId: application.projectId, state: payment.status });

    const changed = await tx
      .db('payments')
      .where({ id: paymentId, version, status: 'reported' })
      .update({ status: 'due', note, version: version + 1, updatedAt: tx.db.fn.now() });
    if (changed !== 1) throw new AppError('version_conflict', { version: payment.version });
    await record(tx, { applicationId: application.id, type: 'payment.due', details: { paymentId, disputed: true } });
    await tell(tx, {
      applicationId: application.id,
      template: 'receipt_returned',
      key: `receipt_returned:${paymentId}:${version}`,
      values: { reason: note.trim().replace(/[。.]$/, '') },
    });
    return Payment.query(tx.db).findById(paymentId).throwIfNotFound();
  });
}
