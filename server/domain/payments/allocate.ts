import type { ReceivedPayment } from '../../models/ReceivedPayment.ts';
import { AppError } from '../../lib/AppError.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { tell } from '../messages/tell.ts';
import { completeStage } from '../workflows/completeStage.ts';
import { yuanText } from './yuanText.ts';
import type { LockedPayment } from './lockPayment.ts';

/**
 * Allocates received money to a payment, at most what is missing. With the whole fee there the payment is confirmed;
 * with less it stays due and the applicant is told what is missing. For an application that has ended less than the fee
 * is kept to be paid back.
 * @throws AppError version_conflict
 */
export async function allocate(
  tx: Context,
  { payment, application }: LockedPayment,
  received: Pick<ReceivedPayment, 'id' | 'leftFen'>,
  { staffId, version, note = '' }: { staffId: number; version: number; note?: string },
): Promise<void> {
  const paymentId = payment.id;
  const before = payment.receivedFen ?? 0;
  const amountFen = Math.min(received.leftFen, payment.amountFen - before);
  const receivedFen = before + amountFen;
  const missingFen = payment.amountFen - receivedFen;
  const ended = application.finalStatus !== null;
  await tx
    .db('allocations')
    .insert({ receivedPaymentId: received.id, paymentId, amountFen, allocatedByStaffId: staffId });

  const changed = await tx
    .db('payments')
    .where({ id: paymentId, version, status: payment.status })
    .update({
      receivedFen,
      version: version + 1,
      updatedAt: tx.db.fn.now(),
      ...(missingFen === 0
        ? { status: 'confirmed' as const, note, confirmedAt: tx.db.fn.now(), confirmedByStaffId: staffId }
        : // Without a note: one would say that his receipt was sent back.
          { status: ended ? ('cancelled' as const) : ('due' as const), note: ended ? note : '' }),
    });
  if (changed !== 1) throw new AppError('version_conflict', { version: payment.version });
  const details = { paymentId, receivedPaymentId: received.id, amountFen };
  await record(tx, { applicationId: application.id, type: 'payment.allocated', details });

  if (missingFen === 0) {
    await record(tx, {
      applicationId: application.id,
      type: 'payment.confirmed',
      details: { paymentId, receivedFen },
    });
    if (ended) return;
    await tell(tx, {
      applicationId: application.id,
      template: 'payment_confirmed',
      key: `payment_confirmed:${paymentId}`,
      values: { amount: yuanText(receivedFen) },
    });
    await completeStage(tx, application.id, 'payment');
  } else if (ended) {
    await record(tx, { applicationId: application.id, type: 'payment.cancelled', details: { paymentId } });
  } else {
    await record(tx, { applicationId: application.id, type: 'payment.due', details: { paymentId, missingFen } });
    await tell(tx, {
      applicationId: application.id,
      template: 'payment_short',
      key: `payment_short:${paymentId}:${version}`,
      values: { received: yuanText(receivedFen), missing: yuanText(missingFen) },
    });
  }
}
