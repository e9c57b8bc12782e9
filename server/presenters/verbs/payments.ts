import { z } from 'zod';
import { paymentSchema } from '../payment.ts';
import { someWords, typed, version, words } from './words.ts';

const note = words(500).default('');
const day = z.iso.date();
const someTyped = (kind: 'reference' | 'bankAccount' | 'organizationName', max: number) =>
  typed(kind, max).refine((text) => text !== '', { error: 'is empty' });
/** What stands on the statement of the bank, typed and not taken over from what the applicant wrote. */
const arrival = {
  version,
  receivedFen: z.number().int().min(1),
  reference: someTyped('reference', 80),
  payerName: someTyped('organizationName', 120),
  payerAccount: typed('bankAccount', 80).default(''),
  valueDate: day.optional(),
  note,
};

/** What is done with one payment: POST /api/desk/payments/:id/<verb>. */
export const paymentVerbs = {
  confirm: {
    body: z.strictObject({ ...arrival, acceptDifference: z.boolean().default(false) }),
    answer: paymentSchema,
  },
  receive: { body: z.strictObject(arrival), answer: paymentSchema },
  allocate: {
    body: z.strictObject({ version, receivedPaymentId: z.number().int().min(1) }),
    answer: paymentSchema,
  },
  dispute: { body: z.strictObject({ version, note: someWords(500) }), answer: paymentSchema },
  refund: {
    body: z.strictObject({
      version,
      account: typed('line', 120).refine((text) => text !== '', { error: 'is empty' }),
      refundedOn: day,
      reference: someTyped('reference', 80),
      note,
    }),
    answer: paymentSchema,
  },
};
