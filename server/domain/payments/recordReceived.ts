import { AppError } from '../../lib/AppError.ts';
import { ReceivedPayment } from '../../models/ReceivedPayment.ts';
import { columns, selectFirst } from '../../models/columns.ts';
import { shanghaiDay } from '../../vocabulary/shanghai.ts';
import { record } from '../audit/record.ts';
import { inProject } from '../authorize.ts';
import type { Context, StaffActor } from '../context.ts';
import type { LockedPayment } from './lockPayment.ts';

/** What finance reads on the statement of the bank. */
export interface Arrival {
  receivedFen: number;
  reference: string;
  payerName: string;
  /** Bank or account of the payer, where the statement names it. */
  payerAccount?: string;
  /** Day of the booking, '2026-11-26'; today where it is left out. */
  valueDate?: string;
  note?: string;
}

/**
 * Records money that arrived, at the payment where finance found it. It is allocated to nothing yet.
 * @throws AppError validation_failed (amount, a day to come) | reference_used (details: paymentId, applicationNumber,
 * receivedPaymentId, leftFen)
 */
export async function recordReceived(
  tx: Context,
  staff: StaffActor,
  { payment, application }: LockedPayment,
  arrival: Arrival,
): Promise<ReceivedPayment> {
  const today = shanghaiDay(tx.clock.now());
  const { receivedFen, payerName, payerAccount = '', valueDate = today, note = '' } = arrival;
  if (receivedFen <= 0) throw wrong('receivedFen', 'amount_missing');
  if (valueDate > today) throw wrong('valueDate', 'day_to_come');
  const row = {
    method: payment.method === 'none' ? ('bank_transfer' as const) : payment.method,
    reference: arrival.reference.trim() || null,
    payerAccount,
    valueDate,
  };
  await refuseUsedReference(tx, staff, row);
  const received = await ReceivedPayment.query(tx.db).insertAndFetch({
    ...row,
    paymentId: payment.id,
    amountFen: receivedFen,
    leftFen: receivedFen,
    payerName: payerName.trim(),
    note,
    recordedByStaffId: staff.id,
  });
  await record(tx, {
    applicationId: application.id,
    type: 'payment.received',
    details: { paymentId: payment.id, receivedPaymentId: received.id, receivedFen },
  });
  return received;
}

const wrong = (path: string, code: string): AppError => new AppError('validation_failed', { faults: [{ path, code }] });

type Booking = Pick<ReceivedPayment, 'method' | 'reference' | 'payerAccount' | 'valueDate'>;

/**
 * One booking is recorded once. A bank that was left out may be any bank, so two such bookings count as one; the lock
 * makes two clerks with the same booking come one after the other.
 */
async function refuseUsedReference(tx: Context, staff: StaffActor, booking: Booking): Promise<void> {
  const { method, reference, payerAccount, valueDate } = booking;
  if (reference === null) return;
  await tx.db.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`received:${reference}`]);
  const query = tx
    .db('receivedPayments as rp')
    .join('payments as y', 'y.id', 'rp.paymentId')
    .join('applications as a', 'a.id', 'y.applicationId')
    .where({ 'rp.method': method, 'rp.reference': reference, 'rp.valueDate': valueDate });
  if (payerAccount !== '') query.whereIn('rp.payerAccount', ['', payerAccount]);
  const used = await selectFirst(
    query,
    columns([
      'rp.id as receivedPaymentId',
      'rp.paymentId',
      'rp.leftFen',
      'a.number as applicationNumber',
      'a.projectId',
    ]),
  );
  if (!used) return;
  const { projectId, ...details } = used;
  const faults = [{ path: 'reference', code: 'reference_used' }];
  throw new AppError('reference_used', inProject(staff, projectId) ? { faults, ...details } : { faults });
}
