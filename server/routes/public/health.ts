import { z } from 'zod';
import { headIsLate } from '../../domain/audit/headIsLate.ts';
import { alarmsOpen } from '../../reads/desk/alarms.ts';
import { calendarIsLate } from '../../lib/legalHolidays.ts';
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
    summary: 'The database answers; `warnings` names what an administrator should look at, though work goes on',
    audience: 'public',
    response: z.strictObject({
      ok: z.boolean(),
      warnings: z.array(z.enum(['audit_head_late', 'calendar_late', 'alarms_open'])),
    }),
    handle: async (ctx, _input, exchange) => {
      const ready = await ctx
        .db('allowedTransitions')
        .first('noun')
        .then(Boolean, () => false);
      exchange.status = ready ? 200 : 503;
      const late = ready && (await headIsLate(ctx));
      return {
        ok: ready,
        warnings: [
          ...(late ? ['audit_head_late' as const] : []),
          ...(calendarIsLate(ctx.clock.now()) ? ['calendar_late' as const] : []),
          ...(ready && (await alarmsOpen(ctx)) ? ['alarms_open' as const] : []),
        ],
      };
    },
  }),
];
