import { staffOf } from '../authorize.ts';
import { record } from '../audit/record.ts';
import { spendBudget } from '../budgets/spendBudget.ts';
import type { Context } from '../context.ts';

/**
 * Who has just claimed a case sees its numbers in full while he holds it: he compares them with the pictures beside
 * them. Counted per person and day, and written down once for each claim; beyond the budget he reads the case masked.
 * Call it after the claim, in its transaction.
 */
export async function showInClear(
  tx: Context,
  { applicationId, staffId, stage }: { applicationId: number; staffId: number; stage: string },
): Promise<void> {
  const inClear = await spendBudget(tx, { staffId, kind: 'clearCases' });
  await tx
    .db('applicationStates')
    .where({ applicationId, assigneeId: staffId })
    .update({ clearToId: inClear ? staffId : null });
  if (inClear) await record(tx, { applicationId, type: 'identity.shown', details: { stage } });
}

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
