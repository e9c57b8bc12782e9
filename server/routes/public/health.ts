import { z } from 'zod';
import { endpoint } from '../../http/types.ts';

/** `health`: the process is alive. `ready`: it can work, because the database answers and the tables exist. */
export const healthRoutes = [
  endpoint({
    method: 'get',
    path: '/api/public/health',
    summary: 'The process is alive',
    audience: 'public',
    response: z.strictObject({ ok: z.boolean() }),
    handle: async () => ({ ok: true }),
  }),
  endpoint({
    method: 'get',
    path: '/api/public/ready',
    summary: 'The database answers',
    audience: 'public',
    response: z.strictObject({ ok: z.boolean() }),
    handle: async (ctx, _input, exchange) => {
      const ready = await ctx
        .db('allowedTransitions')
        .first('noun')
        .then(Boolean, () => false);
      exchange.status = ready ? 200 : 503;
      return { ok: ready };
    },
  }),
];
