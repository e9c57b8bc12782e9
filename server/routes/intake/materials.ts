import { z } from 'zod';
import { attach, beforeAttach } from '../../domain/materials/attach.ts';
import { readOwnPicture } from '../../domain/materials/readPicture.ts';
import { removeMaterial } from '../../domain/materials/remove.ts';
import { issueUploadTicket } from '../../domain/materials/uploadTicket.ts';
import { readUpload } from '../../http/readUpload.ts';
import { sendPicture } from '../../http/sendPicture.ts';
import { intakeEndpoint } from '../../http/intakeEndpoint.ts';
import { endpoint } from '../../http/types.ts';
import { presentIntakeMaterial } from '../../presenters/intakeMaterial.ts';

const id = z.coerce.number().int().positive();

/** Pictures of one's own application: the body of an upload is the file itself. */
export const materialRoutes = [
  intakeEndpoint('POST /api/intake/applications/:id/materials', {
    summary: 'Upload one picture (the body is the file); `replaces` names the picture it takes the place of',
    audience: 'account',
    rateLimit: { name: 'upload', points: 200, seconds: 600, by: 'actor' },
    handle: async (ctx, { params, query }, exchange) => {
      const wish = {
        applicationId: params.id,
        kind: query.kind,
        itemId: query.itemId ?? null,
        replacesId: query.replaces ?? null,
      };
      const admitted = await beforeAttach(ctx, wish);
      const bytes = await readUpload(exchange, admitted.limitBytes);
      return presentIntakeMaterial(await attach(ctx, wish, bytes, admitted));
    },
  }),
  intakeEndpoint('DELETE /api/intake/materials/:id', {
    summary: 'Take away a picture that has not been handed in',
    audience: 'account',
    handle: async (ctx, { params }) => removeMaterial(ctx, { materialId: params.id }),
  }),
  endpoint({
    method: 'get',
    path: '/api/intake/materials/:id/:part',
    summary: "A picture of one's own, webp",
    audience: 'account',
    produces: 'image/webp',
    params: z.object({ id, part: z.enum(['preview', 'thumbnail']) }),
    handle: async (ctx, { params }, exchange) =>
      sendPicture(exchange, await readOwnPicture(ctx, { materialId: params.id, part: params.part })),
  }),
  intakeEndpoint('POST /api/intake/applications/:id/upload-tickets', {
    summary: 'A ticket for the phone: shown as a QR code, good for 15 minutes and these places',
    audience: 'account',
    rateLimit: { name: 'upload-tickets', points: 30, seconds: 600, by: 'actor' },
    handle: async (ctx, { params, body }) => {
      const { ticket, expiresAt, uses } = await issueUploadTicket(ctx, {
        applicationId: params.id,
        places: body.places,
      });
      return { ticket, expiresAt: expiresAt.toISOString(), uses };
    },
  }),
];
