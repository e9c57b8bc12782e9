import { sqlRows } from '../../models/sqlRows.ts';
import { alarmOfBudget, type BudgetKind } from '../../vocabulary/budgets.ts';
import { raiseAlarm } from '../alarms/raiseAlarm.ts';
import type { Context } from '../context.ts';

/**
 * Takes from what one member of staff may use of a budget today. One statement decides, so requests at once are counted
 * one after the other. False when it is not enough; then nothing is taken. Administrators are told when the last unit
 * is taken (that is committed with the caller's work) and when more is asked for.
 */
export async function spendBudget(
  ctx: Context,
  { staffId, kind, amount = 1 }: { staffId: number; kind: BudgetKind; amount?: number },
): Promise<boolean> {
  const limit = ctx.budgets[kind];
  const [taken] =
    amount > limit
      ? []
      : await sqlRows<{ spent: number }>(
          ctx.db,
          `insert into daily_budgets as b (staff_id, kind, spent) values (?, ?, ?)
           on conflict (staff_id, kind, day) do update set spent = b.spent + excluded.spent
             where b.spent + excluded.spent <= ?
           returning b.spent`,
          [staffId, kind, amount, limit],
        );
  if (!taken || taken.spent >= limit)
    await raiseAlarm(ctx, { kind: alarmOfBudget[kind], staffId, details: { perDay: limit } });
  return taken !== undefined;
}
