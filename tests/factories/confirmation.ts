import type { Context } from '../../server/domain/context.ts';
import { buildStaff } from './buildStaff.ts';

/** What finance leaves on a payment whose money has come. */
export async function confirmation(ctx: Context, receivedFen: number) {
  const finance = await buildStaff(ctx, ['finance']);
  return {
    status: 'confirmed' as const,
    receivedFen,
    confirmedAt: ctx.clock.now(),
    confirmedByStaffId: finance.id,
  };
}
