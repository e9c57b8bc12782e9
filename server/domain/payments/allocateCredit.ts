import { AppError } from '../../lib/AppError.ts';
import { Application } from '../../models/Application.ts';
import { Payment } from '../../models/Payment.ts';
import { ReceivedPayment } from '../../models/ReceivedPayment.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { lockApplicationsOf } from '../lockApplication.ts';
import { allocate } from './allocate.ts';
import { lockPayment } from './lockPayment.ts';
import { keepRefundDue } from './refundDue.ts';

/**
 * Uses money that arrived earlier, and is left over there, for a payment that is due: one transfer for two
 * applications, or the second of two transfers.
 * @throws AppError version_conflict | not_found | invalid_state (details: leftFen) when nothing is left of it
 */
export async function allocateCredit(
  ctx: Context,
  { paymentId, version, receivedPaymentId }: { paymentId: number; version: number; receivedPaymentId: number },
): Promise<Payment> {
  return inTransaction(ctx, async (tx) => {
    const home = await ReceivedPayment.query(tx.db).findById(receivedPaymentId);
    await lockApplicationsOf(tx, home ? [paymentId, home.paymentId] : [paymentId]);
    const locked = await lockPayment(tx, paymentId);
    const staff = authorize(tx, 'payment.allocate', {
      projectId: locked.application.projectId,
      state: locked.payment.status,
    });
    if (!home) throw new AppError('not_found');
    const { applicationId } = await Payment.query(tx.db).findById(home.paymentId).throwIfNotFound();
    const from = await Application.query(tx.db).findById(applicationId).throwIfNotFound();
    authorize(tx, 'payment.read', { projectId: from.projectId });

    // Looked at again under the lock: a colleague may have used it meanwhile.
    const received = await ReceivedPayment.query(tx.db).findById(receivedPaymentId).forUpdate().throwIfNotFound();
    if (received.leftFen === 0) throw new AppError('invalid_state', { receivedPaymentId, leftFen: 0 });
    await allocate(tx, locked, received, { staffId: staff.id, version });
    await keepRefundDue(tx, paymentId);
    if (received.paymentId !== paymentId) await keepRefundDue(tx, received.paymentId);
    return Payment.query(tx.db).findById(paymentId).throwIfNotFound();
  });
}
