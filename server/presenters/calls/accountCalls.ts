import { z } from 'zod';
import { accountKinds } from '../../vocabulary/accountKinds.ts';
import { intakeCatalogueSchema } from '../intakeCatalogue.ts';
import { intakeSessionSchema, intakeVisitorSchema } from '../intakeSession.ts';
import { solution } from './solution.ts';

const phone = z.string().trim().min(1).max(30);
const code = z.string().trim().min(1).max(12);

/** What a visitor may call, and how he becomes an account. */
export const accountCalls = {
  'POST /api/intake/verification-codes': {
    body: z.strictObject({ phone, purpose: z.enum(['register', 'sign_in']), solution }),
    answer: z.strictObject({ resendAfterSeconds: z.number(), validForSeconds: z.number() }),
  },
  'POST /api/intake/agent-phone/codes': {
    body: z.strictObject({ phone }),
    answer: z.strictObject({ proven: z.boolean(), resendAfterSeconds: z.number() }),
  },
  'POST /api/intake/agent-phone/proofs': { body: z.strictObject({ phone, code }), answer: null },
  'POST /api/intake/accounts': {
    body: z.strictObject({
      phone,
      code,
      kind: z.enum(accountKinds),
      /** Of the texts that were shown and agreed to, each in its version. */
      agreementIds: z.array(z.number().int().positive()).max(20),
      solution,
    }),
    answer: intakeSessionSchema,
  },
  'GET /api/intake/registration-agreements': {
    answer: z.array(
      z.strictObject({ id: z.number(), kind: z.string(), version: z.string(), title: z.string(), body: z.string() }),
    ),
  },
  'POST /api/intake/sessions': {
    body: z.strictObject({ phone, code, solution }),
    answer: z.union([intakeSessionSchema, z.strictObject({ registered: z.literal(false) })]),
  },
  'GET /api/intake/session': { answer: z.union([intakeSessionSchema, intakeVisitorSchema]) },
  'DELETE /api/intake/session': { answer: null },
  'GET /api/intake/catalogue': { answer: intakeCatalogueSchema },
  /** Exists in the demo only. */
  'GET /api/public/demo/messages': {
    answer: z.array(
      z.strictObject({
        id: z.number(),
        template: z.string(),
        channel: z.string(),
        recipient: z.string(),
        body: z.string(),
        state: z.string(),
        createdAt: z.string(),
      }),
    ),
  },
};
