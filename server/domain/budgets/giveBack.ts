import type { BudgetKind } from '../../vocabulary/budgets.ts';
import type { Context } from '../context.ts';

/**
 * Returns to one member of staff what was taken of a budget today for something that did not happen. What was taken
 * before midnight is not returned after it: the new day has a budget of its own.
 */
export async function giveBack(
  ctx: Context,
  { staffId, kind, amount, since }: { staffId: number; kind: BudgetKind; amount: number; since: Date },
): Promise<void> {
  await ctx.db.raw(
    `update daily_budgets set spent = greatest(0, spent - ?)
     where staff_id = ? and kind = ? and day = (?::timestamptz at time zone 'Asia/Shanghai')::date
       and day = (now() at time zone 'Asia/Shanghai')::date`,
    [amount, staffId, kind, since],
  );
}
