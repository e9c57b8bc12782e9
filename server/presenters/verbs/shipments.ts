import { z } from 'zod';
import { shipmentDetailSchema } from '../shipment.ts';
import { someWords, typed, version as shown } from './words.ts';

const version = shown.optional();
const token = z.strictObject({ version, serial: typed('serial', 80).min(1) });
/** Letters and digits, as carriers print them: what is shorter is a part of one, or the scan of something else. */
const trackingNumber = typed('trackingNumber', 60).regex(/^[A-Z0-9]{8,30}$/);
const tracking = z.strictObject({
  version,
  carrier: typed('line', 40).min(1),
  trackingNumber,
  confirmed: z.boolean().optional(),
});
const handedOver = z.union([
  tracking,
  z.strictObject({ version, pickup: z.literal(true), receiverName: typed('personName', 60).min(1) }),
]);

/** What is done with one parcel: POST /api/desk/shipments/:id/<verb>. */
export const shipmentVerbs = {
  take: { body: token.extend({ by: z.enum(['serial', 'label']).optional() }), answer: shipmentDetailSchema },
  'release-token': { body: token, answer: shipmentDetailSchema },
  pack: {
    body: z.strictObject({ version }),
    answer: shipmentDetailSchema.extend({ slipToken: z.string() }),
  },
  'renew-slip': {
    body: z.strictObject({ version }),
    answer: shipmentDetailSchema.extend({ slipToken: z.string() }),
  },
  'hand-over': { body: handedOver, answer: shipmentDetailSchema },
  delivered: { body: z.strictObject({ version }), answer: shipmentDetailSchema },
  'correct-tracking': {
    body: tracking,
    answer: shipmentDetailSchema,
  },
  'plan-again': { body: z.strictObject({ version }), answer: shipmentDetailSchema },
  return: { body: z.strictObject({ version, note: someWords(300) }), answer: shipmentDetailSchema },
};
