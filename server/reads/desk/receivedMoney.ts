import type { Context } from '../../domain/context.ts';
import { columns, selectRows } from '../../models/columns.ts';
import { authorize } from '../../domain/authorize.ts';
import { inProjectsOf } from '../../domain/projectScope.ts';
import type { PaymentListRow } from './payments.ts';

const received = [
  'rp.id',
  'rp.paymentId',
  'rp.amountFen',
  'rp.leftFen',
  'rp.payerName',
  'rp.payerAccount',
  'rp.reference',
  'rp.valueDate',
  'rp.createdAt',
  'a.number as applicationNumber',
  'f.name as recordedByName',
] as const;

const rows = (ctx: Context) =>
  ctx
    .db('receivedPayments as rp')
    .join('payments as y', 'y.id', 'rp.paymentId')
    .join('applications as a', 'a.id', 'y.applicationId')
    .leftJoin('staff as f', 'f.id', 'rp.recordedByStaffId')
    .orderBy('rp.id');

/** What arrived for a payment, what went back, and what is left of other transfers that may be meant for it. */
export async function moneyOf(
  ctx: Context,
  { id, applicationId, status }: Pick<PaymentListRow, 'id' | 'applicationId' | 'status'>,
) {
  const staff = authorize(ctx, 'payment.read');
  const ofPayment = ctx.db.union(
    [
      ctx.db('receivedPayments').where({ paymentId: id }).select('id'),
      ctx.db('allocations').where({ paymentId: id }).select('receivedPaymentId'),
    ],
    true,
  );
  const receipts = await selectRows(
    rows(ctx).whereIn('rp.id', ofPayment),
    columns(received, {
      leftJoined: ['f'],
      computed: {
        allocatedFen: ctx.db.raw<number>(
          `(select coalesce(sum(amount_fen), 0)::int from allocations
            where received_payment_id = rp.id and payment_id = ?)`,
          [id],
        ),
      },
    }),
  );
  const refunds = await ctx
    .db('refunds')
    .where({ paymentId: id })
    .orderBy('id')
    .select('id', 'amountFen', 'account', 'refundedOn', 'reference', 'note', 'createdAt');
  return { receipts, refunds, credits: waits(status) ? await creditsFor() : [] };

  /** Of the same account or the same organisation. */
  function creditsFor() {
    const same = ctx
      .db('applications as paying')
      .where({ 'paying.id': applicationId })
      .whereRaw("(a.account_id = paying.account_id or (a.uscc <> '' and a.uscc = paying.uscc))")
      .select('paying.id');
    const query = rows(ctx).where('rp.leftFen', '>', 0).whereExists(same);
    inProjectsOf(query, staff, 'a.projectId');
    return selectRows(query.limit(20), columns(received, { leftJoined: ['f'] }));
  }
}
export type PaymentMoney = Awaited<ReturnType<typeof moneyOf>>;

const waits = (status: PaymentListRow['status']): boolean => status === 'due' || status === 'reported';
