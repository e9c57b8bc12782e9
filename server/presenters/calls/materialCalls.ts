import { z } from 'zod';
import { materialKinds } from '../../vocabulary/materialKinds.ts';
import { intakeMaterialSchema } from '../intakeMaterial.ts';
import { byId, idInAddress as id } from './byId.ts';

const kind = z.enum(materialKinds);
const place = { kind, itemId: id.optional() };

/** How pictures are sent, from the page itself or from the phone that scanned its QR code. */
export const materialCalls = {
  'POST /api/intake/applications/:id/materials': {
    params: byId,
    query: z.strictObject({ ...place, replaces: id.optional() }),
    rawBody: true,
    answer: intakeMaterialSchema,
  },
  'DELETE /api/intake/materials/:id': { params: byId, answer: null },
  'POST /api/intake/applications/:id/upload-tickets': {
    params: byId,
    body: z.strictObject({
      places: z
        .array(z.strictObject({ kind, itemId: id.nullable().default(null) }))
        .min(1)
        .max(40),
    }),
    answer: z.strictObject({ ticket: z.string(), expiresAt: z.string(), uses: z.number() }),
  },
  'GET /api/intake/phone-upload': {
    answer: z.strictObject({
      number: z.string(),
      organizationName: z.string(),
      limitBytes: z.number(),
      expiresAt: z.string(),
      usesLeft: z.number(),
      places: z.array(
        z.strictObject({
          kind,
          itemId: z.number().nullable(),
          itemPosition: z.number().nullable(),
          required: z.boolean(),
          given: z.number(),
        }),
      ),
    }),
  },
  'POST /api/intake/phone-upload': {
    query: z.strictObject(place),
    rawBody: true,
    answer: z.strictObject({ kind, itemId: z.number().nullable(), quality: z.string() }),
  },
} as const;
