import { AppError } from '../../lib/AppError.ts';
import { Payment } from '../../models/Payment.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { lockPayment } from './lockPayment.ts';
import { recordReceived, type Arrival } from './recordReceived.ts';
import { keepRefundDue } from './refundDue.ts';

/**
 * Records money that arrived although nothing was due any more: a second time, or after the application had ended. All
 * of it is credit, to be used for another payment or paid back.
 * @throws AppError version_conflict | reference_used | validation_failed
 */
export async function receiveMoney(
  ctx: Context,
  { paymentId, version, ...arrival }: Arrival & { paymentId: number; version: number },
): Promise<Payment> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockPayment(tx, paymentId);
    const { payment, application } = locked;
    const staff = authorize(tx, 'payment.receive', { projectId: application.projectId, state: payment.status });
    if (payment.version !== version) throw new AppError('version_conflict', { version: payment.version });
    await recordReceived(tx, staff, locked, arrival);
    await keepRefundDue(tx, paymentId);
    return Payment.query(tx.db).findById(paymentId).throwIfNotFound();
  });
}
