import { AppError } from '../../lib/AppError.ts';
import { decidedForm } from '../forms/deskForm.ts';
import { factsAt, leafOf } from '../../vocabulary/form/formLeaves.ts';
import type { ApplicationForm } from '../../vocabulary/form/applicationForm.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { spendBudget } from '../budgets/spendBudget.ts';
import { inTransaction, type Context, type StaffActor } from '../context.ts';
import { writeNote } from './addNote.ts';
import { loadCase } from './loadCase.ts';
import { whyNotMine } from './whoWasFaster.ts';

/**
 * Shows one masked entry of the form in clear to the reviewer who holds the case. The reason is kept as a note; the
 * audit event names the field only, not its content.
 * @throws AppError step_up_required | lease_lost | already_claimed | validation_failed | rate_limited
 */
export async function reveal(
  ctx: Context,
  { applicationId, field, reason }: { applicationId: number; field: string; reason: string },
): Promise<{ value: string }> {
  return inTransaction(ctx, async (tx) => {
    const staff = await holderWhoReveals(tx, applicationId);
    const value = maskedEntry((await decidedForm(tx, applicationId)).form, field);
    if (value === null)
      throw new AppError('validation_failed', { faults: [{ path: 'field', code: 'not_masked', message: field }] });
    await spendReveal(tx, staff.id);

    const noteId = await writeNote(tx, { applicationId, staffId: staff.id, body: `${field}: ${reason}` });
    await record(tx, { applicationId, type: 'identity.revealed', details: { field, noteId } });
    return { value };
  });
}

/** Locks the case. @throws AppError step_up_required | forbidden | lease_lost | already_claimed */
export async function holderWhoReveals(tx: Context, applicationId: number): Promise<StaffActor> {
  const found = await loadCase(tx, applicationId, { lock: true });
  const staff = authorize(tx, 'application.reveal', { projectId: found.projectId, state: found.status });
  if (found.assigneeId !== staff.id) throw await whyNotMine(tx, found, staff.id, {});
  return staff;
}

/** One entry and one form count the same. @throws AppError rate_limited */
export async function spendReveal(tx: Context, staffId: number): Promise<void> {
  if (!(await spendBudget(tx, { staffId, kind: 'reveals' })))
    throw new AppError('rate_limited', { perDay: tx.budgets.reveals });
}

/** The entry at this path, or null when it is not one of the masked ones. Pure. */
function maskedEntry(form: ApplicationForm, path: string): string | null {
  const facts = factsAt(path);
  const value = facts && facts.masked !== 'never' ? leafOf(form, path) : null;
  return typeof value === 'string' && value !== '' ? value : null;
}
