import { AppError } from '../../lib/AppError.ts';
import { Application } from '../../models/Application.ts';
import { Payment } from '../../models/Payment.ts';
import { PaymentLine } from '../../models/PaymentLine.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { refundable } from './refundable.ts';
import { lockApplicationOf } from '../lockApplication.ts';

/**
 * Records the refund that the rules allow after an application was rejected, withdrawn or closed.
 * @throws AppError invalid_state while the application is still open
 */
export async function refundPayment(
  ctx: Context,
  { paymentId, version, note }: { paymentId: number; version: number; note: string },
): Promise<Payment> {
  return inTransaction(ctx, async (tx) => {
    await lockApplicationOf(tx, 'payments', paymentId);
    const payment = await Payment.query(tx.db).findById(paymentId).forUpdate();
    if (!payment) throw new AppError('not_found');
    const application = await Application.query(tx.db).findById(payment.applicationId).throwIfNotFound();

    authorize(tx, 'payment.refund', { projectId: application.projectId, state: payment.status });

    if (!['rejected', 'withdrawn', 'closed'].includes(application.finalStatus ?? ''))
      throw new AppError('invalid_state', { finalStatus: application.finalStatus });
    const started = await tx
      .db('productionJobs')
      .where({ applicationId: application.id })
      .whereNotNull('startedAt')
      .first('id');
    const lines = await PaymentLine.query(tx.db).where({ paymentId });
    const refundedFen = refundable(lines, { productionStarted: Boolean(started) });

    const changed = await tx
      .db('payments')
      .where({ id: paymentId, version, status: 'confirmed' })
      .update({
        status: 'refunded',
        refundedFen,
        refundedAt: tx.db.fn.now(),
        note,
        version: version + 1,
        updatedAt: tx.db.fn.now(),
      });
    if (changed !== 1) throw new AppError('version_conflict', { version: payment.version });
    await record(tx, { applicationId: application.id, type: 'payment.refunded', details: { paymentId, refundedFen } });
    return Payment.query(tx.db).findById(paymentId).throwIfNotFound();
  });
}
