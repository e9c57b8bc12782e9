import { sqlRows } from '../../models/sqlRows.ts';
import { AppError } from '../../lib/AppError.ts';
import { raiseAlarm } from '../alarms/raiseAlarm.ts';
import type { Context } from '../context.ts';

/** Seconds. */
const TRY_AGAIN_AFTER = 600;

/**
 * Takes one of the codes that all phones together may be sent in this hour; one update decides. It is committed with
 * the code. Whoever takes the last one raises the alarm.
 * @throws AppError rate_limited
 */
export async function takeFromCodeBudget(tx: Context): Promise<void> {
  const [taken] = await sqlRows<{ sent: number }>(
    tx.db,
    `insert into code_budgets as cb (hour, sent) values (date_trunc('hour', now()), 1)
     on conflict (hour) do update set sent = cb.sent + 1 where cb.sent < ? returning sent`,
    [tx.codesPerHour],
  );
  if (!taken) throw new AppError('rate_limited', { retryAfterSeconds: TRY_AGAIN_AFTER });
  if (taken.sent >= tx.codesPerHour) await raiseAlarm(tx, { kind: 'code_budget_spent', details: { sent: taken.sent } });
}
