import { AppError } from '../../lib/AppError.ts';
import { Application } from '../../models/Application.ts';
import { Payment } from '../../models/Payment.ts';
import type { Context } from '../context.ts';
import { lockApplicationOf } from '../lockApplication.ts';

export interface LockedPayment {
  payment: Payment;
  application: Application;
}

/** Locks the application of a payment, then the payment. @throws AppError not_found */
export async function lockPayment(tx: Context, paymentId: number): Promise<LockedPayment> {
  await lockApplicationOf(tx, 'payments', paymentId);
  const payment = await Payment.query(tx.db).findById(paymentId).forUpdate();
  if (!payment) throw new AppError('not_found');
  return { payment, application: await Application.query(tx.db).findById(payment.applicationId).throwIfNotFound() };
}
