import { Application } from '../../models/Application.ts';
import { Payment } from '../../models/Payment.ts';
import { PaymentLine } from '../../models/PaymentLine.ts';
import type { Context } from '../context.ts';
import { refundable } from './refundable.ts';

/**
 * Writes down how much of a payment is to be paid back, for the list of refunds due. Called by whatever changes it:
 * money that arrived, was used or was paid back, and the end of the application. The application is locked.
 */
export async function keepRefundDue(tx: Context, paymentId: number): Promise<void> {
  const payment = await Payment.query(tx.db).findById(paymentId).throwIfNotFound();
  const owedFen =
    (await creditOf(tx, paymentId)) + Math.max(0, (await tooMuch(tx, payment)) - (await back(tx, payment)));
  if (owedFen === payment.refundDueFen) return;
  await tx
    .db('payments')
    .where({ id: paymentId })
    .update({
      refundDueFen: owedFen,
      refundDueSince: owedFen === 0 ? null : (payment.refundDueSince ?? tx.db.fn.now()),
      version: tx.db.raw('version + 1'),
      updatedAt: tx.db.fn.now(),
    });
}

/** What arrived for this payment and is allocated to nothing. */
export async function creditOf(tx: Context, paymentId: number): Promise<number> {
  return sumOf(await tx.db('receivedPayments').where({ paymentId }).select('leftFen as fen'));
}

/** What was allocated to the payment and is not, or no longer, its fee. */
async function tooMuch(tx: Context, payment: Payment): Promise<number> {
  const receivedFen = payment.receivedFen ?? 0;
  switch (payment.status) {
    case 'cancelled':
      return receivedFen;
    case 'confirmed': {
      const over = Math.max(0, receivedFen - payment.amountFen);
      const { finalStatus } = await Application.query(tx.db).findById(payment.applicationId).throwIfNotFound();
      if (finalStatus === null || finalStatus === 'completed') return over;
      return over + Math.min(receivedFen, await refundableOf(tx, payment));
    }
    case 'due':
    case 'reported':
    case 'refunded':
      return 0;
  }
}

async function refundableOf(tx: Context, { id, applicationId }: Payment): Promise<number> {
  const started = await tx.db('productionJobs').where({ applicationId }).whereNotNull('startedAt').first('id');
  const lines = await PaymentLine.query(tx.db).where({ paymentId: id });
  return refundable(lines, { productionStarted: Boolean(started) });
}

/** What was paid back of the money allocated to the payment. */
async function back(tx: Context, { id }: Payment): Promise<number> {
  return sumOf(
    await tx
      .db('refunds')
      .where({ paymentId: id })
      .select({ fen: tx.db.raw<number>('amount_fen - credit_fen') }),
  );
}

const sumOf = (rows: readonly { fen: number }[]): number => rows.reduce((sum, { fen }) => sum + fen, 0);
