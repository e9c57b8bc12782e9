import { acceptAgreements } from '../../domain/applications/acceptAgreements.ts';
import { changeItems } from '../../domain/applications/changeItems.ts';
import { liveChecks } from '../../domain/forms/liveChecks.ts';
import { saveForm } from '../../domain/forms/saveForm.ts';
import { submit } from '../../domain/applications/submit.ts';
import { intakeEndpoint } from '../../http/intakeEndpoint.ts';
import type { Exchange } from '../../http/types.ts';
import { AppError } from '../../lib/AppError.ts';
import { presented } from './applications.ts';

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
  intakeEndpoint('PUT /api/intake/applications/:id/items', {
    summary: 'Choose other products for a draft',
    audience: 'account',
    handle: async (ctx, { params, body }) => {
      await changeItems(ctx, { applicationId: params.id, ...body });
      return presented(ctx, params.id);
    },
  }),
  intakeEndpoint('PUT /api/intake/applications/:id/form', {
    summary: 'Keep the form (If-Match names the version it was made from)',
    audience: 'account',
    handle: async (ctx, { params, body }, exchange) => {
      const saved = await saveForm(ctx, { applicationId: params.id, version: ifMatch(exchange), form: body });
      exchange.set('ETag', `"${saved.version}"`);
      return saved;
    },
  }),
  intakeEndpoint('POST /api/intake/applications/:id/consents', {
    summary: 'Accept agreements in the version shown',
    audience: 'account',
    handle: async (ctx, { params, body }) => acceptAgreements(ctx, { applicationId: params.id, ...body }),
  }),
  intakeEndpoint('POST /api/intake/applications/:id/submit', {
    summary: 'Hand in, or hand in again after a return; pressing twice is one submission',
    audience: 'account',
    handle: async (ctx, { params }) => {
      await submit(ctx, { applicationId: params.id });
      return presented(ctx, params.id);
    },
  }),
  intakeEndpoint('POST /api/intake/checks', {
    summary: 'What can be said of single entries while they are typed',
    audience: 'account',
    rateLimit: { name: 'intake.checks', points: 240, seconds: 60, by: 'actor' },
    handle: (ctx, { body }) => liveChecks(ctx, body),
  }),
];
