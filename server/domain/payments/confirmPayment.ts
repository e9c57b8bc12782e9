import { AppError } from '../../lib/AppError.ts';
import { Payment } from '../../models/Payment.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { allocate } from './allocate.ts';
import { lockPayment } from './lockPayment.ts';
import { recordReceived, type Arrival } from './recordReceived.ts';
import { keepRefundDue } from './refundDue.ts';

export interface Confirmation extends Arrival {
  paymentId: number;
  version: number;
  /** Finance was told the difference and means it: less leaves the payment due, more is kept as credit. */
  acceptDifference?: boolean;
}

/**
 * Finance records money that has arrived for a payment, and allocates it. An amount other than the one missing is
 * refused until finance says that it is meant.
 * @throws AppError version_conflict | already_confirmed (details: by, at) | reference_used | validation_failed
 * (details: dueFen, receivedFen)
 */
export async function confirmPayment(ctx: Context, confirmation: Confirmation): Promise<Payment> {
  const { paymentId, version, receivedFen, note = '', acceptDifference = false } = confirmation;
  return inTransaction(ctx, async (tx) => {
    const locked = await lockPayment(tx, paymentId);
    const { payment, application } = locked;
    const { projectId } = application;
    authorize(tx, 'payment.confirm', { projectId, state: 'due' });
    await refuseConfirmed(tx, payment, version);
    const staff = authorize(tx, 'payment.confirm', { projectId, state: payment.status });
    if (payment.version !== version) throw new AppError('version_conflict', { version: payment.version });

    const dueFen = payment.amountFen - (payment.receivedFen ?? 0);
    if (receivedFen !== dueFen && !acceptDifference)
      throw new AppError('validation_failed', {
        faults: [{ path: 'receivedFen', code: 'amount_differs', message: 'amount differs' }],
        dueFen,
        receivedFen,
      });
    const received = await recordReceived(tx, staff, locked, confirmation);
    await allocate(tx, locked, received, { staffId: staff.id, version, note });
    await keepRefundDue(tx, paymentId);
    return Payment.query(tx.db).findById(paymentId).throwIfNotFound();
  });
}

/** Somebody confirmed it while this page was open: says who and when. */
async function refuseConfirmed(tx: Context, payment: Payment, version: number): Promise<void> {
  if (payment.status !== 'confirmed' || payment.version === version) return;
  const by = await tx
    .db('staff')
    .where({ id: payment.confirmedByStaffId ?? 0 })
    .first('name');
  throw new AppError('already_confirmed', { by: by?.name, at: payment.confirmedAt });
}
