import { z } from 'zod';
import { headIsLate } from '../../domain/audit/headIsLate.ts';
import { oldSeals } from '../../domain/sealing/oldSeals.ts';
import { alarmsOpen } from '../../reads/desk/alarms.ts';
import { calendarIsLate } from '../../lib/legalHolidays.ts';
import { missingBlocks, rareBlocks } from '../../lib/rareFonts.ts';
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
      warnings: z.array(z.enum(['audit_head_late', 'calendar_late', 'alarms_open', 'rare_fonts_missing', 'old_seals'])),
      /** Blocks of GB 18030-2022 that forms cannot print here, and the Debian package that would mend it. */
      unprintable: z.array(
        z.strictObject({ block: z.enum(rareBlocks), whole: z.boolean(), install: z.string().nullable() }),
      ),
      /** Texts that `npm run reseal` has still to seal for their row; counted to 10,000 of each kind. */
      oldSeals: z.int(),
    }),
    handle: async (ctx, _input, exchange) => {
      const ready = await ctx
        .db('allowedTransitions')
        .first('noun')
        .then(Boolean, () => false);
      exchange.status = ready ? 200 : 503;
      const unprintable = missingBlocks();
      const late = ready && (await headIsLate(ctx));
      const old = ready ? await oldSeals(ctx) : 0;
      return {
        ok: ready,
        warnings: [
          ...(late ? ['audit_head_late' as const] : []),
          ...(calendarIsLate(ctx.clock.now()) ? ['calendar_late' as const] : []),
          ...(ready && (await alarmsOpen(ctx)) ? ['alarms_open' as const] : []),
          ...(unprintable.some((one) => one.install !== null) ? ['rare_fonts_missing' as const] : []),
          ...(old > 0 ? ['old_seals' as const] : []),
        ],
        unprintable,
        oldSeals: old,
      };
    },
  }),
];
