import { z } from 'zod';
import { ownDocuments, prepareDocument } from '../../domain/documents/prepare.ts';
import { renderPrepared } from '../../domain/documents/renderPrepared.ts';
import { mailForms } from '../../domain/messages/mailForms.ts';
import { returnedKinds } from '../../vocabulary/documentKinds.ts';
import { sendPdf } from '../../http/sendPdf.ts';
import { intakeEndpoint } from '../../http/intakeEndpoint.ts';
import { endpoint } from '../../http/types.ts';
import { documentTitles } from '../../vocabulary/documentKinds.ts';

const id = z.coerce.number().int().positive();

/** The forms of one's own application, filled in: to print, sign, stamp and photograph. */
export const documentRoutes = [
  intakeEndpoint('GET /api/intake/applications/:id/documents', {
    summary: 'The forms of the application, and the characters in them that cannot be printed here',
    audience: 'account',
    handle: async (ctx, { params }) =>
      (await ownDocuments(ctx, { applicationId: params.id })).map(({ kind, unprintable }) => ({
        kind,
        title: documentTitles[kind],
        unprintable,
      })),
  }),
  intakeEndpoint('POST /api/intake/applications/:id/form-mails', {
    summary: 'Send forms to an e-mail address, as PDF files',
    audience: 'account',
    rateLimit: { name: 'form-mails', points: 20, seconds: 3600, by: 'actor' },
    handle: (ctx, { params, body }) => mailForms(ctx, { applicationId: params.id, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/api/intake/applications/:id/documents/:kind.pdf',
    summary: 'One form, filled in',
    audience: 'account',
    produces: 'application/pdf',
    params: z.object({ id, kind: z.enum(returnedKinds) }),
    rateLimit: { name: 'intake-documents', points: 60, seconds: 60, by: 'actor' },
    handle: async (ctx, { params }, exchange) => {
      const { pdf, name, plainName } = await renderPrepared(
        ctx,
        await prepareDocument(ctx, { applicationId: params.id, kind: params.kind }),
      );
      sendPdf(exchange, pdf, name, plainName);
    },
  }),
];
