import type { Context } from '../../server/domain/context.ts';
import { buildStaff } from './buildStaff.ts';

/** The columns that finance fills in on a payment when the money has arrived. */
export async function confirmation(ctx: Context, receivedFen: number) {
  const finance = await buildStaff(ctx, ['finance']);
  return {
    status: 'confirmed' as const,
    receivedFen,
    confirmedAt: ctx.clock.now(),
    confirmedByStaffId: finance.id,
  };
}
