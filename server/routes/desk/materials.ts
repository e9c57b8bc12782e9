import { z } from 'zod';
import { readPicture } from '../../domain/materials/readPicture.ts';
import { sendPicture } from '../../http/sendPicture.ts';
import { endpoint } from '../../http/types.ts';

/** Pictures for reviewers: re-encoded by us. The uploaded original is never sent. */
export const materialRoutes = [
  endpoint({
    method: 'get',
    path: '/api/desk/materials/:id/:part',
    summary: 'A picture, webp; looking at a preview is written down',
    audience: 'staff',
    produces: 'image/webp',
    params: z.object({ id: z.coerce.number().int().positive(), part: z.enum(['preview', 'thumbnail']) }),
    rateLimit: { name: 'desk-pictures', points: 1200, seconds: 60, by: 'actor' },
    handle: async (ctx, { params }, exchange) =>
      sendPicture(exchange, await readPicture(ctx, { materialId: params.id, part: params.part })),
  }),
];
