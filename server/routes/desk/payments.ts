import { z } from 'zod';
import type { Context } from '../../domain/context.ts';
import { confirmPayment } from '../../domain/payments/confirmPayment.ts';
import { linesOf, listPayments, paymentRow, paymentSorts } from '../../reads/desk/payments.ts';
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
  return presentPayment(ctx.actor, await paymentRow(ctx, id), await linesOf(ctx, [id]));
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
    act: async (ctx, paymentId, body) => void (await confirmPayment(ctx, { paymentId, ...body })),
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
    summary: 'Pay back after a rejection or withdrawal',
    act: async (ctx, paymentId, body) => void (await refundPayment(ctx, { paymentId, ...body })),
    show: shown,
  }),
];
