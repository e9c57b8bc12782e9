import { AppError } from '../../lib/AppError.ts';
import { Payment } from '../../models/Payment.ts';
import { shanghaiDay } from '../../vocabulary/shanghai.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { lockPayment } from './lockPayment.ts';
import { creditOf } from './refundDue.ts';

export interface Refund {
  paymentId: number;
  version: number;
  /** To which account the money went. */
  account: string;
  /** When, '2026-11-26'. */
  refundedOn: string;
  /** The bank's number of the refund. */
  reference: string;
  note?: string;
}

/**
 * Records that everything due back for a payment was paid back: credit, and what the rules give back after the end of
 * the application.
 * @throws AppError invalid_state when nothing is due back | version_conflict | validation_failed (a day to come)
 */
export async function refundPayment(
  ctx: Context,
  { paymentId, version, account, refundedOn, reference, note = '' }: Refund,
): Promise<Payment> {
  return inTransaction(ctx, async (tx) => {
    const { payment, application } = await lockPayment(tx, paymentId);
    const staff = authorize(tx, 'payment.refund', { projectId: application.projectId, state: payment.status });
    const amountFen = payment.refundDueFen;
    if (amountFen === 0) throw new AppError('invalid_state', { finalStatus: application.finalStatus });
    if (refundedOn > shanghaiDay(tx.clock.now()))
      throw new AppError('validation_failed', { faults: [{ path: 'refundedOn', code: 'day_to_come' }] });

    const creditFen = await creditOf(tx, paymentId);
    const row = { paymentId, amountFen, creditFen, account, refundedOn, reference, note, refundedByStaffId: staff.id };
    const [refund] = await tx.db('refunds').insert(row).returning('id');
    const left = await tx.db('receivedPayments').where({ paymentId }).where('leftFen', '>', 0).orderBy('id');
    for (const received of left)
      await tx.db('allocations').insert({
        receivedPaymentId: received.id,
        refundId: refund!.id,
        amountFen: received.leftFen,
        allocatedByStaffId: staff.id,
      });

    const ended = application.finalStatus !== null && application.finalStatus !== 'completed';
    const changed = await tx
      .db('payments')
      .where({ id: paymentId, version, status: payment.status })
      .update({
        status: ended && payment.status === 'confirmed' ? 'refunded' : payment.status,
        refundedFen: (payment.refundedFen ?? 0) + amountFen,
        refundedAt: tx.db.fn.now(),
        refundDueFen: 0,
        refundDueSince: null,
        note,
        version: version + 1,
        updatedAt: tx.db.fn.now(),
      });
    if (changed !== 1) throw new AppError('version_conflict', { version: payment.version });
    await record(tx, {
      applicationId: application.id,
      type: 'payment.refunded',
      details: { paymentId, refundId: refund!.id, refundedFen: amountFen },
    });
    return Payment.query(tx.db).findById(paymentId).throwIfNotFound();
  });
}
