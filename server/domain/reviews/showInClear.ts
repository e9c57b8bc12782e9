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
