import { AppError } from '../../lib/AppError.ts';
import { Payment } from '../../models/Payment.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { keepRefundDue } from './refundDue.ts';
import type { Submission } from '../submissions/submission.ts';

export interface FollowedPrice {
  totalFen: number;
  /** Nothing is left to pay: the caller completes the stage of payment. */
  settled: boolean;
}

/**
 * Gives a payment that is due the price of what was changed. With a price of 0 it is cancelled: nobody can pay 0 fen.
 * With a price that has arrived already it is confirmed, and what is over is due back.
 * @throws AppError invalid_state (details: moreFen) when a dearer way is chosen after a cheaper one was paid
 */
export async function followPrice(
  tx: Context,
  { application, feeLines: lines, totalFen }: Submission,
): Promise<FollowedPrice> {
  const payment = await Payment.query(tx.db)
    .where({ applicationId: application.id })
    .whereIn('status', ['due', 'reported', 'confirmed'])
    .forUpdate()
    .first();
  if (!payment) {
    if (totalFen > application.totalFen && (await paymentIsOver(tx, application.id)))
      throw new AppError('invalid_state', { paid: true, moreFen: totalFen - application.totalFen });
    return { totalFen, settled: false };
  }
  if (payment.amountFen === totalFen) return { totalFen, settled: false };
  if (payment.status !== 'due') {
    if (totalFen > payment.amountFen)
      throw new AppError('invalid_state', { paid: true, moreFen: totalFen - payment.amountFen });
    return { totalFen: payment.amountFen, settled: false };
  }
  await tx.db('paymentLines').where({ paymentId: payment.id }).delete();
  if (lines.length > 0) await tx.db('paymentLines').insert(lines.map((line) => ({ paymentId: payment.id, ...line })));
  const receivedFen = payment.receivedFen ?? 0;
  const settled = totalFen <= receivedFen;
  await tx
    .db('payments')
    .where({ id: payment.id, status: 'due' })
    .update({
      amountFen: totalFen,
      ...(settled ? await asSettled(tx, payment) : {}),
      version: payment.version + 1,
      updatedAt: tx.db.fn.now(),
    });
  if (settled) {
    await record(tx, {
      applicationId: application.id,
      type: receivedFen > 0 ? 'payment.confirmed' : 'payment.cancelled',
      details: { paymentId: payment.id, receivedFen },
    });
    await keepRefundDue(tx, payment.id);
  }
  return { totalFen, settled };
}

/** Paid by what had arrived so far, or with nothing to pay. */
async function asSettled(tx: Context, payment: Payment) {
  const last = await tx.db('allocations').where({ paymentId: payment.id }).orderBy('id', 'desc').first();
  if (!last) return { status: 'cancelled' as const };
  return {
    status: 'confirmed' as const,
    confirmedAt: tx.db.fn.now(),
    confirmedByStaffId: last.allocatedByStaffId,
  };
}

/** There was nothing to pay when the stage of payment came, so nothing was made due and nothing will be. */
async function paymentIsOver(tx: Context, applicationId: number): Promise<boolean> {
  return Boolean(
    await tx.db('applicationStages').where({ applicationId, stage: 'payment', state: 'done' }).first('id'),
  );
}
