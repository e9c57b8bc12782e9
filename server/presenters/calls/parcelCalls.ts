import { z } from 'zod';
import { intakeApplicationSchema } from '../intakeApplication.ts';
import { intakeParcelSchema } from '../intakeParcel.ts';
import { byId } from './byId.ts';

const bySerial = z.strictObject({ serial: z.string().max(100) });

/** How a parcel is accepted, and the PINs of its tokens are read. */
export const parcelCalls = {
  'GET /api/intake/parcels': {
    query: z.strictObject({ slip: z.string().min(10).max(100) }),
    answer: intakeParcelSchema,
  },
  'GET /api/intake/applications/:id/parcel': { params: byId, answer: intakeParcelSchema },
  'POST /api/intake/applications/:id/authorization-code': { params: byId, answer: null },
  'POST /api/intake/applications/:id/acceptance': {
    params: byId,
    body: z.strictObject({
      slip: z.string().min(10).max(100).optional(),
      numbers: z.array(z.string().max(100)).max(200).optional(),
      code: z.string().trim().min(1).max(20),
    }),
    answer: intakeApplicationSchema,
  },
  'POST /api/intake/tokens/:serial/pin': { params: bySerial, answer: z.strictObject({ pin: z.string() }) },
  'POST /api/intake/tokens/:serial/pin/noted': { params: bySerial, answer: null },
};
