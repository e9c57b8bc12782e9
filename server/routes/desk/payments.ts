import { z } from 'zod';
import type { Context } from '../../domain/context.ts';
import { confirmPayment } from '../../domain/payments/confirmPayment.ts';
import { linesOf, listPayments, paymentRow, paymentSorts } from '../../reads/desk/payments.ts';
import { disputePayment } from '../../domain/payments/disputePayment.ts';
import { refundPayment } from '../../domain/payments/refundPayment.ts';
import { anyOf, flag, listEndpoint, oneEndpoint, search, verbEndpoint } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import { paymentSchema, presentPayment } from '../../presenters/payment.ts';
import { paymentStates } from '../../vocabulary/paymentStates.ts';

const resource = 'payments';
export const paymentFilter = z.strictObject({
  id: idFilter,
  q: search.optional(),
  status: anyOf(paymentStates).optional(),
  applicationId: z.coerce.number().int().optional(),
  refundDue: flag.optional(),
});

const version = z.number().int().min(1);
const note = z.string().trim().max(500).default('');
async function shown(ctx: Context, id: number) {
  return presentPayment(ctx.actor, await paymentRow(ctx, id), await linesOf(ctx, [id]));
}

export const paymentRoutes = [
  listEndpoint({
    resource,
    summary: 'Payments',
    filter: paymentFilter,
    sorts: paymentSorts,
    row: paymentSchema,
    list: listPayments,
    present: (ctx, row) => presentPayment(ctx.actor, row),
  }),
  oneEndpoint({
    resource,
    summary: 'A payment with its lines',
    row: paymentSchema,
    read: shown,
    present: (_ctx, row) => row,
  }),
  verbEndpoint({
    resource,
    verb: 'confirm',
    summary: 'The transfer has arrived',
    response: paymentSchema,
    body: z.strictObject({
      version,
      receivedFen: z.number().int().min(0),
      reference: z.string().trim().max(80).default(''),
      note,
    }),
    act: async (ctx, id, body) => {
      await confirmPayment(ctx, { paymentId: id, ...body });
      return shown(ctx, id);
    },
  }),
  verbEndpoint({
    resource,
    verb: 'dispute',
    summary: 'What was reported has not arrived, or not as much',
    body: z.strictObject({ version, note: z.string().trim().min(1).max(500) }),
    response: paymentSchema,
    act: async (ctx, id, body) => {
      await disputePayment(ctx, { paymentId: id, ...body });
      return shown(ctx, id);
    },
  }),
  verbEndpoint({
    resource,
    verb: 'refund',
    summary: 'Pay back after a rejection or withdrawal',
    body: z.strictObject({ version, note }),
    response: paymentSchema,
    act: async (ctx, id, body) => {
      await refundPayment(ctx, { paymentId: id, ...body });
      return shown(ctx, id);
    },
  }),
];
