import { Application } from '../../models/Application.ts';
import { ApplicationStage } from '../../models/ApplicationStage.ts';
import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { readForm } from '../forms/content.ts';
import { receiverColumns, sealReceiver } from './receiver.ts';

/**
 * Plans the parcel of a dispatch stage from the delivery the applicant chose (which he may change until it is packed).
 */
export async function planShipment(
  tx: Context,
  applicationId: number,
  stage: 'dispatch_blank' | 'dispatch',
): Promise<{ nothingToDo: boolean }> {
  const application = await Application.query(tx.db).findById(applicationId).throwIfNotFound();
  const dataKey = unwrapDataKey(tx.keys.wrap, application);
  const { delivery } = (await readForm(tx, { applicationId, dataKey })).form;
  const opened = await ApplicationStage.query(tx.db).findOne({ applicationId, stage });
  const [row] = await tx
    .db('shipments')
    .insert({
      applicationId,
      projectId: application.projectId,
      stage,
      ...receiverColumns(delivery),
      dueAt: opened?.dueAt ?? null,
    })
    .returning('id');
  if (!row) throw new Error(`the parcel of application ${applicationId} was not stored`);
  await tx
    .db('shipments')
    .where({ id: row.id })
    .update({ receiverSealed: sealReceiver(dataKey, row.id, delivery) });
  await record(tx, {
    applicationId,
    type: 'shipment.planned',
    details: { shipmentId: row.id, stage, method: delivery.method },
  });
  return { nothingToDo: false };
}
