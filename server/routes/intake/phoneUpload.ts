import { attach, beforeAttach } from '../../domain/materials/attach.ts';
import { placesOnPhone } from '../../domain/materials/placesOnPhone.ts';
import { holdTicket, useTicket } from '../../domain/materials/uploadTicket.ts';
import { readUpload } from '../../http/readUpload.ts';
import { intakeEndpoint } from '../../http/intakeEndpoint.ts';
import type { Exchange } from '../../http/types.ts';

/** The ticket is sent in a header, so that no log and no browser history keeps it. */
const ticketOf = (exchange: Exchange): string => exchange.get('X-Upload-Ticket');

/**
 * The phone that scanned the QR code: no login, one application, only the kinds of the ticket; it never gets a picture.
 */
export const phoneUploadRoutes = [
  intakeEndpoint('GET /api/intake/phone-upload', {
    summary: 'What the ticket in X-Upload-Ticket is for',
    audience: 'public',
    rateLimit: { name: 'phone-places', points: 240, seconds: 600, by: 'ip' },
    handle: async (ctx, _input, exchange) => {
      const { as, applicationId, kinds, expiresAt, usesLeft } = await holdTicket(ctx, ticketOf(exchange));
      return { ...(await placesOnPhone(as, { applicationId, kinds })), expiresAt: expiresAt.toISOString(), usesLeft };
    },
  }),
  intakeEndpoint('POST /api/intake/phone-upload', {
    summary: 'Upload one picture with the ticket in X-Upload-Ticket (the body is the file)',
    audience: 'public',
    rateLimit: { name: 'phone-upload', points: 120, seconds: 600, by: 'ip' },
    handle: async (ctx, { query }, exchange) => {
      const { as, applicationId } = await useTicket(ctx, ticketOf(exchange), query.kind);
      const wish = { applicationId, kind: query.kind, itemId: query.itemId ?? null, through: 'phone' as const };
      const admitted = await beforeAttach(as, wish);
      const bytes = await readUpload(exchange, admitted.limitBytes);
      const { kind: kept, itemId, quality } = await attach(as, wish, bytes, admitted);
      return { kind: kept, itemId, quality: String(quality.verdict) };
    },
  }),
];
