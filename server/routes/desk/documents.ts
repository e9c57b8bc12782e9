import { z } from 'zod';
import { readDocument } from '../../domain/documents/readDocument.ts';
import { renderPrepared } from '../../domain/documents/renderPrepared.ts';
import { returnedKinds } from '../../vocabulary/documentKinds.ts';
import { sendPdf } from '../../http/sendPdf.ts';
import { endpoint } from '../../http/types.ts';

/** The forms exactly as the applicant received them. */
export const documentRoutes = [
  endpoint({
    method: 'get',
    path: '/api/desk/applications/:id/documents/:kind.pdf',
    summary: 'A form as the applicant was given it',
    audience: 'staff',
    produces: 'application/pdf',
    params: z.object({ id: z.coerce.number().int().positive(), kind: z.enum(returnedKinds) }),
    query: z.object({ version: z.coerce.number().int().positive().optional() }),
    rateLimit: { name: 'desk-documents', points: 120, seconds: 60, by: 'actor' },
    handle: async (ctx, { params, query }, exchange) => {
      const { pdf, name, plainName } = await renderPrepared(
        ctx,
        await readDocument(ctx, { applicationId: params.id, kind: params.kind, version: query.version }),
      );
      sendPdf(exchange, pdf, name, plainName);
    },
  }),
];
