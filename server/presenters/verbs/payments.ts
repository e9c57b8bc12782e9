import { z } from 'zod';
import { paymentSchema } from '../payment.ts';
import { someWords, typed, version, words } from './words.ts';

const note = words(500).default('');

/** What is done with one payment: POST /api/desk/payments/:id/<verb>. */
export const paymentVerbs = {
  confirm: {
    body: z.strictObject({
      version,
      receivedFen: z.number().int().min(0),
      reference: typed('reference', 80).default(''),
      note,
    }),
    answer: paymentSchema,
  },
  dispute: { body: z.strictObject({ version, note: someWords(500) }), answer: paymentSchema },
  refund: { body: z.strictObject({ version, note }), answer: paymentSchema },
};
