import { staffOf } from '../authorize.ts';
import type { Context } from '../context.ts';

/** Whether this reader holds the case now and reads its numbers in full. */
export async function seesInClear(ctx: Context, applicationId: number): Promise<boolean> {
  const staff = staffOf(ctx.actor);
  if (!staff) return false;
  const held = await ctx
    .db('applicationStates')
    .where({ applicationId, status: 'open', assigneeId: staff.id, clearToId: staff.id })
    .where('leaseUntil', '>', ctx.db.fn.now())
    .first('applicationId');
  return held !== undefined;
}
