import { AppError } from '../../lib/AppError.ts';
import { Payment } from '../../models/Payment.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { tell } from '../messages/tell.ts';
import { lockPayment } from './lockPayment.ts';
import { keepRefundDue } from './refundDue.ts';

/**
 * Finance rejects a reported transfer that did not arrive or has a wrong amount: the payment is due again, and the
 * applicant is told why. Where the application has ended, nothing is due any more: the payment is cancelled.
 */
export async function disputePayment(
  ctx: Context,
  { paymentId, version, note }: { paymentId: number; version: number; note: string },
): Promise<Payment> {
  return inTransaction(ctx, async (tx) => {
    const { payment, application } = await lockPayment(tx, paymentId);
    authorize(tx, 'payment.dispute', { projectId: application.projectId, state: payment.status });

    const status = application.finalStatus === null ? 'due' : 'cancelled';
    const changed = await tx
      .db('payments')
      .where({ id: paymentId, version, status: 'reported' })
      .update({ status, note, version: version + 1, updatedAt: tx.db.fn.now() });
    if (changed !== 1) throw new AppError('version_conflict', { version: payment.version });
    await record(tx, {
      applicationId: application.id,
      type: `payment.${status}`,
      details: { paymentId, disputed: true },
    });
    if (status === 'due')
      await tell(tx, {
        applicationId: application.id,
        template: 'receipt_returned',
        key: `receipt_returned:${paymentId}:${version}`,
        values: { reason: note.trim().replace(/[。.]$/, '') },
      });
    await keepRefundDue(tx, paymentId);
    return Payment.query(tx.db).findById(paymentId).throwIfNotFound();
  });
}
