import { z } from 'zod';
import { returnedKinds } from '../../vocabulary/documentKinds.ts';
import { applicationFormSchema, wholeFormSchema } from '../../vocabulary/form/applicationForm.ts';
import { formFaults, type FormFaultCode } from '../../vocabulary/formFaults.ts';
import { personDocumentTypes } from '../../vocabulary/productKinds.ts';
import { mailAddressOf } from '../../vocabulary/text/mailAddress.ts';
import { intakeApplicationSchema } from '../intakeApplication.ts';
import { intakeApplicationRowSchema } from '../intakeApplicationRow.ts';
import { intakeCertificateSchema } from '../intakeCertificate.ts';
import { typed } from '../verbs/words.ts';
import { byId } from './byId.ts';

const items = z
  .array(z.strictObject({ productId: z.number().int(), quantity: z.number().int().min(1).max(50) }))
  .max(20);
const fault = z.enum(Object.keys(formFaults) as [FormFaultCode, ...FormFaultCode[]]).nullable();

/** What an account does with its applications, from the first choice to the certificates. */
export const applicationCalls = {
  'GET /api/intake/applications': { answer: z.array(intakeApplicationRowSchema) },
  'POST /api/intake/applications': {
    body: z.strictObject({ projectId: z.number().int(), items }),
    answer: z.strictObject({ id: z.number(), number: z.string() }),
  },
  'GET /api/intake/applications/:id': { params: byId, answer: intakeApplicationSchema },
  'PUT /api/intake/applications/:id/items': {
    params: byId,
    body: z.strictObject({ items }),
    answer: intakeApplicationSchema,
  },
  'PUT /api/intake/applications/:id/form': {
    params: byId,
    body: applicationFormSchema,
    answer: z.strictObject({ version: z.number(), form: wholeFormSchema }),
  },
  'POST /api/intake/checks': {
    body: z.strictObject({
      uscc: z.string().max(30).optional(),
      organizationName: z.string().max(120).optional(),
      projectId: z.number().int().optional(),
      document: z.strictObject({ documentType: z.enum(personDocumentTypes), number: z.string().max(40) }).optional(),
    }),
    answer: z.strictObject({
      uscc: fault,
      document: fault,
      unknownRegion: z.boolean(),
      similarName: z.boolean(),
      hasCertificate: z.boolean(),
    }),
  },
  'POST /api/intake/applications/:id/consents': {
    params: byId,
    body: z.strictObject({ agreementIds: z.array(z.number().int()).min(1).max(10) }),
    answer: null,
  },
  'POST /api/intake/applications/:id/submit': { params: byId, answer: intakeApplicationSchema },
  'POST /api/intake/applications/:id/take-back': { params: byId, answer: intakeApplicationSchema },
  /** A draft is erased when it is withdrawn, and answers nothing. */
  'POST /api/intake/applications/:id/withdraw': { params: byId, answer: intakeApplicationSchema, mayBeEmpty: true },
  'PUT /api/intake/applications/:id/delivery': {
    params: byId,
    body: z.strictObject({ delivery: applicationFormSchema.shape.delivery }),
    answer: intakeApplicationSchema,
  },
  'POST /api/intake/applications/:id/transfer': {
    params: byId,
    body: z.strictObject({
      payerName: typed('line', 120).min(1),
      reference: typed('reference', 60).default(''),
    }),
    answer: intakeApplicationSchema,
  },
  'GET /api/intake/applications/:id/documents': {
    params: byId,
    answer: z.array(
      z.strictObject({
        kind: z.enum(returnedKinds),
        title: z.string(),
        /** Characters that no font here has: the form cannot be printed with them. */
        unprintable: z.array(z.string()),
      }),
    ),
  },
  'POST /api/intake/applications/:id/form-mails': {
    params: byId,
    body: z.strictObject({
      kinds: z.array(z.enum(returnedKinds)).min(1).max(returnedKinds.length),
      address: z
        .string()
        .max(300)
        .refine((text) => mailAddressOf(text) !== null, { error: 'is not an e-mail address' }),
    }),
    answer: null,
  },
  'GET /api/intake/certificates': { answer: z.array(intakeCertificateSchema) },
} as const;
