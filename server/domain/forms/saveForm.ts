import { AppError } from '../../lib/AppError.ts';
import type { FormFault } from '../../vocabulary/formFaults.ts';
import { openedBy } from '../../vocabulary/form/formTargets.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { changedPaths } from './changedPaths.ts';
import { readForm, sealForm } from './content.ts';
import type { ApplicationForm } from '../../vocabulary/form/applicationForm.ts';
import { normalizeForm } from './normalizeForm.ts';
import { lockOwnApplication } from '../applications/ownApplication.ts';
import { newCharacterFaults } from './textFaults.ts';
import { unlockedTargets } from './unlockedTargets.ts';

export interface SaveForm {
  applicationId: number;
  version: number;
  form: ApplicationForm;
}
export interface SavedForm {
  version: number;
  form: ApplicationForm;
}

/**
 * Saves the form of a draft, or the unlocked fields of a returned application. The caller names the version its changes
 * are based on: when two tabs save, the later one is refused and nothing is overwritten. Saving the same content again
 * changes nothing.
 * @throws AppError version_conflict {version} | validation_failed (a locked field, a character nobody sees) |
 *   invalid_state
 */
export async function saveForm(ctx: Context, { applicationId, version, form }: SaveForm): Promise<SavedForm> {
  return inTransaction(ctx, async (tx) => {
    const { state, dataKey } = await lockOwnApplication(tx, applicationId, ['draft', 'returned']);
    const kept = await readForm(tx, { applicationId, dataKey });
    const next = normalizeForm(form);
    const changed = changedPaths(kept.form, next);
    if (changed.length === 0) return kept;

    const unreadable = newCharacterFaults(kept.form, next);
    if (unreadable.length > 0) throw new AppError('validation_failed', { faults: unreadable });
    if (state.status === 'returned') {
      const faults = lockedFaults(changed, (await unlockedTargets(tx, applicationId, state.round)).fields);
      if (faults.length > 0) throw new AppError('validation_failed', { faults });
    }

    const saved = await tx
      .db('applicationContents')
      .where({ applicationId, version })
      .update({ sealed: sealForm(dataKey, applicationId, next), version: version + 1, updatedAt: tx.clock.now() });
    if (saved !== 1) throw new AppError('version_conflict', { version: kept.version });
    if (state.status === 'draft')
      await tx
        .db('applications')
        .where({ id: applicationId })
        .update({ organizationName: next.organization.name, deliveryMethod: next.delivery.method });
    // Every save of a returned application is recorded in the audit; saves of a draft are not.
    if (state.status === 'returned')
      await record(tx, {
        applicationId,
        type: 'application.edited',
        details: { fields: [...new Set(changed.map((path) => openedBy(path) ?? path))] },
      });
    return { form: next, version: version + 1 };
  });
}

/** The invoice may be corrected until it is issued; delivery is changed by a verb of its own (changeDelivery). */
function lockedFaults(changed: readonly string[], unlocked: readonly string[]): FormFault[] {
  return changed
    .filter((path) => openedBy(path) !== 'invoice' && !unlocked.includes(openedBy(path) ?? path))
    .map((path) => ({ path, code: 'locked' }));
}
