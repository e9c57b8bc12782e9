import { z } from 'zod';
import { makeParcelSlip } from '../../domain/documents/makeParcelSlip.ts';
import { makePinLetter } from '../../domain/documents/makePinLetter.ts';
import { renderPrepared } from '../../domain/documents/renderPrepared.ts';
import { sendPdf } from '../../http/sendPdf.ts';
import { endpoint } from '../../http/types.ts';
import { acceptancePath } from '../../vocabulary/pagePaths.ts';

const params = z.object({ id: z.coerce.number().int().positive() });

/**
 * Papers that are sent with a token. Both carry a secret, so they are requested by POST: nothing secret is in a URL.
 */
export const slipRoutes = [
  endpoint({
    method: 'post',
    path: '/api/desk/shipments/:id/slip.pdf',
    summary: 'The slip of a packed parcel; with the slip token its code leads to the acceptance',
    audience: 'staff',
    produces: 'application/pdf',
    params,
    body: z.strictObject({ slipToken: z.string().min(20).max(100).nullable().default(null) }),
    handle: async (ctx, { params: { id }, body: { slipToken } }, exchange) => {
      const slip =
        slipToken === null
          ? null
          : { token: slipToken, address: new URL(acceptancePath(slipToken), ctx.publicUrl).href };
      const { pdf, name, plainName } = await renderPrepared(ctx, await makeParcelSlip(ctx, { shipmentId: id, slip }));
      sendPdf(exchange, pdf, name, plainName);
    },
  }),
  endpoint({
    method: 'post',
    path: '/api/desk/tokens/:id/pin-letter.pdf',
    summary: 'The PIN letter of a token made by staff; needs a step-up and is written down',
    audience: 'staff',
    produces: 'application/pdf',
    params,
    rateLimit: { name: 'desk-pin-letters', points: 30, seconds: 60, by: 'actor' },
    handle: async (ctx, { params: { id } }, exchange) => {
      const { pdf, name, plainName } = await makePinLetter(ctx, { tokenId: id });
      sendPdf(exchange, pdf, name, plainName);
    },
  }),
];
