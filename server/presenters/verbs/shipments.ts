import { z } from 'zod';
import { shipmentDetailSchema } from '../shipment.ts';
import { someWords, version as shown } from './words.ts';

const version = shown.optional();
const token = z.strictObject({ version, serial: someWords(80) });
const handedOver = z.union([
  z.strictObject({ version, carrier: someWords(40), trackingNumber: someWords(60) }),
  z.strictObject({ version, pickup: z.literal(true), receiverName: someWords(60) }),
]);

/** What is done with one parcel: POST /api/desk/shipments/:id/<verb>. */
export const shipmentVerbs = {
  take: { body: token.extend({ by: z.enum(['serial', 'label']).optional() }), answer: shipmentDetailSchema },
  'release-token': { body: token, answer: shipmentDetailSchema },
  pack: {
    body: z.strictObject({ version }),
    answer: shipmentDetailSchema.extend({ slipToken: z.string() }),
  },
  'hand-over': { body: handedOver, answer: shipmentDetailSchema },
  delivered: { body: z.strictObject({ version }), answer: shipmentDetailSchema },
  return: { body: z.strictObject({ version, note: someWords(300) }), answer: shipmentDetailSchema },
};
