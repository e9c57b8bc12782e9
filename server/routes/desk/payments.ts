import { z } from 'zod';
import type { Context } from '../../domain/context.ts';
import { confirmPayment } from '../../domain/payments/confirmPayment.ts';
import { linesOf, listPayments, paymentRow, paymentSorts } from '../../reads/desk/payments.ts';
import { allocateCredit } from '../../domain/payments/allocateCredit.ts';
import { receiveMoney } from '../../domain/payments/receiveMoney.ts';
import { moneyOf } from '../../reads/desk/receivedMoney.ts';
import { disputePayment } from '../../domain/payments/disputePayment.ts';
import { refundPayment } from '../../domain/payments/refundPayment.ts';
import { anyOf, flag, listEndpoint, oneEndpoint, search } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import { verbEndpoint } from '../../http/verbEndpoint.ts';
import { paymentSchema, presentPayment } from '../../presenters/payment.ts';
import { paymentStates } from '../../vocabulary/paymentStates.ts';

const noun = 'payments';
export const paymentFilter = z.strictObject({
  id: idFilter,
  q: search.optional(),
  status: anyOf(paymentStates).optional(),
  applicationId: z.coerce.number().int().optional(),
  refundDue: flag.optional(),
});

async function shown(ctx: Context, id: number) {
  const row = await paymentRow(ctx, id);
  return presentPayment(ctx.actor, row, await linesOf(ctx, [id]), await moneyOf(ctx, row));
}

export const paymentRoutes = [
  listEndpoint({
    resource: noun,
    summary: 'Payments',
    filter: paymentFilter,
    sorts: paymentSorts,
    list: listPayments,
    present: (ctx, row) => presentPayment(ctx.actor, row),
  }),
  oneEndpoint({
    resource: noun,
    summary: 'A payment with its lines',
    row: paymentSchema,
    read: shown,
    present: (_ctx, row) => row,
  }),
  verbEndpoint({
    noun,
    verb: 'confirm',
    summary: 'The transfer has arrived',
    act: async (ctx, paymentId, { valueDate, ...body }) =>
      void (await confirmPayment(ctx, { paymentId, ...body, ...(valueDate === undefined ? {} : { valueDate }) })),
    show: shown,
  }),
  verbEndpoint({
    noun,
    verb: 'allocate',
    summary: 'Use money that is left over from an earlier transfer',
    act: async (ctx, paymentId, body) => void (await allocateCredit(ctx, { paymentId, ...body })),
    show: shown,
  }),
  verbEndpoint({
    noun,
    verb: 'receive',
    summary: 'Money arrived for what is paid or ended: it is due back',
    act: async (ctx, paymentId, { valueDate, ...body }) =>
      void (await receiveMoney(ctx, { paymentId, ...body, ...(valueDate === undefined ? {} : { valueDate }) })),
    show: shown,
  }),
  verbEndpoint({
    noun,
    verb: 'dispute',
    summary: 'What was reported has not arrived, or not as much',
    act: async (ctx, paymentId, body) => void (await disputePayment(ctx, { paymentId, ...body })),
    show: shown,
  }),
  verbEndpoint({
    noun,
    verb: 'refund',
    summary: 'What is due back was paid back',
    act: async (ctx, paymentId, body) => void (await refundPayment(ctx, { paymentId, ...body })),
    show: shown,
  }),
];
