import { z } from 'zod';
import { blankPrepared } from '../../domain/tokens/blankPrepared.ts';
import { blankToPrepare } from '../../domain/tokens/blankToPrepare.ts';
import { endpoint } from '../../http/types.ts';
import * as answers from './answers.ts';
import { params, reading } from './schemas.ts';

const path = '/api/station/blanks';

export const stationBlankRoutes = [
  endpoint({
    method: 'post',
    path,
    summary: 'PINs and label for making an unused token a blank of the stock',
    audience: 'station',
    body: z.strictObject({ first: reading, second: reading, slot: z.string().trim().min(1).max(60) }),
    response: answers.blankToMake,
    handle: async (ctx, { body }) => blankToPrepare(ctx, body),
  }),
  endpoint({
    method: 'post',
    path: `${path}/:id/done`,
    summary: 'The blank is ready: it stands in the register',
    audience: 'station',
    params,
    body: z.strictObject({ reading }),
    response: answers.blankMade,
    handle: async (ctx, { params: { id }, body }) => blankPrepared(ctx, { preparationId: id, ...body }),
  }),
];
