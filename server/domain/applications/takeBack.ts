import { AppError } from '../../lib/AppError.ts';
import { formFields } from '../../vocabulary/form/formFields.ts';
import { openedBy } from '../../vocabulary/form/formTargets.ts';
import { cancelDue } from '../payments/cancelDue.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { tell } from '../messages/tell.ts';
import { setBack } from '../workflows/setBack.ts';
import { lockOwnApplication } from './ownApplication.ts';
import { freeToTakeBack } from './freeToTakeBack.ts';

/**
 * The applicant takes his submitted application back to correct it, as long as no reviewer has claimed it: it keeps its
 * number and its pictures, and everything may be changed (what was paid for stays as chosen, see changeItems). One
 * conditional update decides between him and a reviewer who claims at the same moment. Taking back twice changes
 * nothing.
 * @throws AppError invalid_state {claimed} (claimed, decided, or the transfer was reported)
 */
export async function takeBack(ctx: Context, { applicationId }: { applicationId: number }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { application, state } = await lockOwnApplication(tx, applicationId, ['open', 'returned']);
    if (state.status === 'returned' && state.takenBack) return;
    const changed = await freeToTakeBack(tx.db('applicationStates as s'), tx.db)
      .where({ 's.applicationId': applicationId })
      .update({ status: 'returned', takenBack: true });
    if (changed !== 1 || state.stage === null) throw new AppError('invalid_state', { claimed: true });

    // The price may change with what is corrected: the payment becomes due anew when he submits again.
    await cancelDue(tx, applicationId);
    await unlockAll(tx, applicationId, application.workflowId, state.round);
    await setBack(tx, applicationId, state.stage);
    await record(tx, { applicationId, type: 'application.taken_back', details: { round: state.round } });
    await tell(tx, {
      applicationId,
      template: 'taken_back',
      key: `taken_back:${applicationId}:${state.contentVersion}`,
    });
  });
}

/** Every field but the delivery, which has a verb of its own (changeDelivery), and every picture. */
async function unlockAll(tx: Context, applicationId: number, workflowId: number, round: number): Promise<void> {
  const fields = new Set(Object.keys(formFields).map((path) => openedBy(path) ?? path));
  fields.delete('delivery');
  const kinds = await tx.db('workflowMaterials').where({ workflowId }).distinct('kind');
  await tx
    .db('applicationUnlocks')
    .insert([
      ...[...fields].map((target) => ({ applicationId, round, targetKind: 'field' as const, target })),
      ...kinds.map(({ kind }) => ({ applicationId, round, targetKind: 'material' as const, target: kind })),
    ]);
}
