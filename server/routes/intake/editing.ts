import { z } from 'zod';
import { acceptAgreements } from '../../domain/applications/acceptAgreements.ts';
import { changeItems } from '../../domain/applications/changeItems.ts';
import { applicationFormSchema, wholeFormSchema } from '../../vocabulary/form/applicationForm.ts';
import { liveChecks } from '../../domain/forms/liveChecks.ts';
import { saveForm } from '../../domain/forms/saveForm.ts';
import { submit } from '../../domain/applications/submit.ts';
import { endpoint, type Exchange } from '../../http/types.ts';
import { AppError } from '../../lib/AppError.ts';
import { intakeApplicationSchema } from '../../presenters/intakeApplication.ts';
import { personDocumentTypes } from '../../vocabulary/productKinds.ts';
import { presented } from './applications.ts';
import { applicationId, chosenItems } from './schemas.ts';

/** The version a change was made from. @throws AppError validation_failed when the header is missing */
function ifMatch(exchange: Exchange): number {
  const version = /^"?(\d{1,9})"?$/.exec(exchange.get('If-Match'))?.[1];
  if (!version)
    throw new AppError('validation_failed', {
      faults: [{ path: 'If-Match', code: 'required', message: 'name the version of the form' }],
    });
  return Number(version);
}

export const intakeEditingRoutes = [
  endpoint({
    method: 'put',
    path: '/api/intake/applications/:id/items',
    summary: 'Choose other products for a draft',
    audience: 'account',
    params: applicationId,
    body: z.strictObject({ items: chosenItems }),
    response: intakeApplicationSchema,
    handle: async (ctx, { params, body }) => {
      await changeItems(ctx, { applicationId: params.id, ...body });
      return presented(ctx, params.id);
    },
  }),
  endpoint({
    method: 'put',
    path: '/api/intake/applications/:id/form',
    summary: 'Keep the form (If-Match names the version it was made from)',
    audience: 'account',
    params: applicationId,
    body: applicationFormSchema,
    response: z.strictObject({ version: z.number(), form: wholeFormSchema }),
    handle: async (ctx, { params, body }, exchange) => {
      const saved = await saveForm(ctx, { applicationId: params.id, version: ifMatch(exchange), form: body });
      exchange.set('ETag', `"${saved.version}"`);
      return saved;
    },
  }),
  endpoint({
    method: 'post',
    path: '/api/intake/applications/:id/consents',
    summary: 'Accept agreements in the version shown',
    audience: 'account',
    empty: 'always',
    params: applicationId,
    body: z.strictObject({ agreementIds: z.array(z.number().int()).min(1).max(10) }),
    handle: async (ctx, { params, body }) => acceptAgreements(ctx, { applicationId: params.id, ...body }),
  }),
  endpoint({
    method: 'post',
    path: '/api/intake/applications/:id/submit',
    summary: 'Hand in, or hand in again after a return; pressing twice is one submission',
    audience: 'account',
    params: applicationId,
    response: intakeApplicationSchema,
    handle: async (ctx, { params }) => {
      await submit(ctx, { applicationId: params.id });
      return presented(ctx, params.id);
    },
  }),
  endpoint({
    method: 'post',
    path: '/api/intake/checks',
    summary: 'What can be said of single entries while they are typed',
    audience: 'account',
    body: z.strictObject({
      uscc: z.string().max(30).optional(),
      organizationName: z.string().max(120).optional(),
      projectId: z.number().int().optional(),
      document: z.strictObject({ documentType: z.enum(personDocumentTypes), number: z.string().max(40) }).optional(),
    }),
    response: z.strictObject({
      uscc: z.string().nullable(),
      document: z.string().nullable(),
      similarName: z.boolean(),
      hasCertificate: z.boolean(),
    }),
    rateLimit: { name: 'intake.checks', points: 240, seconds: 60, by: 'actor' },
    handle: (ctx, { body }) => liveChecks(ctx, body),
  }),
];
