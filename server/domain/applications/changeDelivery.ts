import { termsOf } from '../../models/json/projectTerms.ts';
import { AppError } from '../../lib/AppError.ts';
import { Project } from '../../models/Project.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { readForm, sealForm } from '../forms/content.ts';
import { deliveryFaults } from '../forms/deliveryFaults.ts';
import type { ApplicationForm } from '../../vocabulary/form/applicationForm.ts';
import { normalizeForm } from '../forms/normalizeForm.ts';
import { newCharacterFaults } from '../forms/textFaults.ts';
import { receiverColumns, sealReceiver } from '../shipments/receiver.ts';
import { lockOwnApplication, type OwnApplication } from './ownApplication.ts';
import { loadSubmission } from '../submissions/submission.ts';
import { followPrice } from '../payments/followPrice.ts';
import { completeStage } from '../workflows/completeStage.ts';

export interface ChangeDelivery {
  applicationId: number;
  delivery: ApplicationForm['delivery'];
}

/**
 * Changes the address or the way of delivery, until the parcel is packed. While the payment is due, its amount changes
 * too, and with nothing left to pay the stage is done. After a transfer was reported, or once payment is over, a dearer
 * way is refused. Decisions stay valid: delivery is not part of what was decided.
 * @throws AppError validation_failed | invalid_state (already packed, or a cheaper way was paid)
 */
export async function changeDelivery(ctx: Context, { applicationId, delivery }: ChangeDelivery): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const own = await lockOwnApplication(tx, applicationId, ['open', 'returned']);
    const kept = await readForm(tx, { applicationId, dataKey: own.dataKey });
    const form = normalizeForm({ ...kept.form, delivery });
    const project = await Project.query(tx.db).findById(own.application.projectId).throwIfNotFound();
    const faults = [
      ...deliveryFaults(form.delivery, termsOf(project).pickupPoints),
      ...newCharacterFaults(kept.form, form),
    ];
    if (faults.length > 0) throw new AppError('validation_failed', { faults });

    await refusePacked(tx, applicationId);
    await tx
      .db('applicationContents')
      .where({ applicationId, version: kept.version })
      .update({
        sealed: sealForm(own.dataKey, applicationId, form),
        version: kept.version + 1,
        updatedAt: tx.clock.now(),
      });
    const submission = await loadSubmission(tx, own.application, own.dataKey);
    const { totalFen, settled } = await followPrice(tx, submission);
    await redirectParcel(tx, own, form.delivery);
    await tx.db('applications').where({ id: applicationId }).update({ deliveryMethod: form.delivery.method, totalFen });
    await tx.db('invoices').where({ applicationId, state: 'requested' }).update({ amountFen: totalFen });
    await record(tx, {
      applicationId,
      type: 'application.delivery_changed',
      details: { method: form.delivery.method, totalFen },
    });
    // Last: what the next stage prepares looks at the delivery that was just kept.
    if (settled) await completeStage(tx, applicationId, 'payment');
  });
}

/** Refuses the change when a parcel is packed or was sent. */
async function refusePacked(tx: Context, applicationId: number): Promise<void> {
  const gone = await tx
    .db('shipments')
    .where({ applicationId })
    .whereIn('status', ['packed', 'handed_over', 'delivered'])
    .first('id');
  if (gone) throw new AppError('invalid_state', { packed: true });
}

/** Gives the planned parcel the new address. */
async function redirectParcel(
  tx: Context,
  { application, dataKey }: OwnApplication,
  delivery: ApplicationForm['delivery'],
): Promise<void> {
  const applicationId = application.id;
  for (const id of await tx.db('shipments').where({ applicationId, status: 'planned' }).pluck('id'))
    await tx
      .db('shipments')
      .where({ id, status: 'planned' })
      .update({
        ...receiverColumns(delivery),
        receiverSealed: sealReceiver(dataKey, id, delivery),
        version: tx.db.raw('version + 1'),
        updatedAt: tx.db.fn.now(),
      });
}
