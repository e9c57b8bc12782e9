import { z } from 'zod';
import type { Context } from '../../domain/context.ts';
import { readDocument } from '../../domain/documents/readDocument.ts';
import { renderPrepared } from '../../domain/documents/renderPrepared.ts';
import type { PreparedDocument } from '../../domain/documents/keepVersion.ts';
import { revealDocument } from '../../domain/reviews/revealDocument.ts';
import { returnedKinds } from '../../vocabulary/documentKinds.ts';
import { sendPdf } from '../../http/sendPdf.ts';
import { endpoint, type Exchange } from '../../http/types.ts';
import { words } from '../../presenters/verbs/words.ts';

const id = z.coerce.number().int().positive();
const kind = z.enum(returnedKinds);
const version = z.coerce.number().int().positive().optional();

async function send(ctx: Context, document: PreparedDocument, exchange: Exchange): Promise<void> {
  const { pdf, name, plainName } = await renderPrepared(ctx, document);
  sendPdf(exchange, pdf, name, plainName);
}

/** The forms the applicant received: masked for reading, in full by POST for who holds the case. */
export const documentRoutes = [
  endpoint({
    method: 'get',
    path: '/api/desk/applications/:id/documents/:kind.pdf',
    summary: 'A form as the applicant was given it, with numbers, phones and mail masked',
    audience: 'staff',
    produces: 'application/pdf',
    params: z.object({ id, kind }),
    query: z.object({ version }),
    rateLimit: { name: 'desk-documents', points: 120, seconds: 60, by: 'actor' },
    handle: async (ctx, { params, query }, exchange) =>
      send(
        ctx,
        await readDocument(ctx, { applicationId: params.id, kind: params.kind, version: query.version }),
        exchange,
      ),
  }),
  endpoint({
    method: 'post',
    path: '/api/desk/applications/:id/revealed.pdf',
    summary: 'A form in full, for who holds the case; needs fresh digits and a reason',
    audience: 'staff',
    produces: 'application/pdf',
    params: z.object({ id }),
    body: z.strictObject({ kind, reason: words(300).min(2), version }),
    rateLimit: { name: 'desk-reveal', points: 20, seconds: 60, by: 'actor' },
    handle: async (ctx, { params, body }, exchange) =>
      send(ctx, await revealDocument(ctx, { applicationId: params.id, ...body }), exchange),
  }),
];
