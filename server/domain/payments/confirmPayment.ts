import { AppError } from '../../lib/AppError.ts';
import { Application } from '../../models/Application.ts';
import { Payment } from '../../models/Payment.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { tell } from '../messages/tell.ts';
import { completeStage } from '../workflows/completeStage.ts';
import { lockApplicationOf } from '../lockApplication.ts';

export interface Confirmation {
  paymentId: number;
  version: number;
  receivedFen: number;
  reference: string;
  note?: string;
}

/**
 * Finance confirms that the transfer has arrived. An amount other than the one due is refused: the payment stays as it
 * is, for finance to settle.
 * @throws AppError version_conflict | validation_failed (amount) | duplicate (reference used for another payment)
 */
export async function confirmPayment(
  ctx: Context,
  { paymentId, version, receivedFen, reference, note = '' }: Confirmation,
): Promise<Payment> {
  return inTransaction(ctx, async (tx) => {
    await lockApplicationOf(tx, 'payments', paymentId);
    const payment = await Payment.query(tx.db).findById(paymentId).forUpdate();
    if (!payment) throw new AppError('not_found');
    const application = await Application.query(tx.db).findById(payment.applicationId).throwIfNotFound();

    const staff = authorize(tx, 'payment.confirm', { projectId: application.projectId, state: payment.status });

    if (receivedFen !== payment.amountFen)
      throw new AppError('validation_failed', {
        faults: [{ path: 'receivedFen', code: 'amount_differs', message: 'amount differs' }],
        dueFen: payment.amountFen,
        receivedFen,
      });

    const changed = await tx
      .db('payments')
      .where({ id: paymentId, version, status: payment.status })
      .update({
        status: 'confirmed',
        receivedFen,
        transferReference: reference.trim() || null,
        note,
        confirmedAt: tx.db.fn.now(),
        confirmedByStaffId: staff.id,
        version: version + 1,
        updatedAt: tx.db.fn.now(),
      });
    if (changed !== 1) throw new AppError('version_conflict', { version: payment.version });
    await record(tx, {
      applicationId: payment.applicationId,
      type: 'payment.confirmed',
      details: { paymentId, receivedFen },
    });

    await tell(tx, {
      applicationId: payment.applicationId,
      template: 'payment_confirmed',
      key: `payment_confirmed:${paymentId}`,
      values: { amount: (receivedFen / 100).toFixed(2) },
    });
    await completeStage(tx, payment.applicationId, 'payment');
    return Payment.query(tx.db).findById(paymentId).throwIfNotFound();
  });
}
