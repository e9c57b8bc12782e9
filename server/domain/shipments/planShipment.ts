import { Application } from '../../models/Application.ts';
import { ApplicationContent } from '../../models/ApplicationContent.ts';
import { ApplicationStage } from '../../models/ApplicationStage.ts';
import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { openText, sealText } from '../../lib/seal.ts';
import { maskPhone } from '../../lib/mask.ts';
import { record } from '../audit/record.ts';
import type { ApplicationForm } from '../forms/form.ts';
import type { Context } from '../context.ts';

/** Plans the parcel of a dispatch stage from the delivery the applicant chose (which he may change until it is packed). */
export async function planShipment(
  tx: Context,
  applicationId: number,
  stage: 'dispatch_blank' | 'dispatch',
): Promise<{ nothingToDo: boolean }> {
  const application = await Application.query(tx.db).findById(applicationId).throwIfNotFound();
  const content = await ApplicationContent.query(tx.db).findById(applicationId).throwIfNotFound();
  const key = unwrapDataKey(tx.keys.wrap, application.dataKeyWrapped);
  const { delivery } = JSON.parse(
    openText(key, content.sealed, `application.content:${applicationId}`),
  ) as ApplicationForm;
  const opened = await ApplicationStage.query(tx.db).findOne({ applicationId, stage });
  const [row] = (await tx
    .db('shipments')
    .insert({
      applicationId,
      projectId: application.projectId,
      stage,
      method: delivery.method,
      receiverSealed: sealText(key, JSON.stringify(delivery), 'shipment.receiver'),
      receiverMasked:
        delivery.method === 'pickup'
          ? (delivery.pickupPoint ?? '')
          : `${delivery.receiver.slice(0, 1)}** ${maskPhone(delivery.phone)}`,
      region: delivery.method === 'pickup' ? '' : `${delivery.province}${delivery.city}`,
      pickupPoint: delivery.pickupPoint ?? null,
      dueAt: opened?.dueAt ?? null,
    })
    .returning('id')) as { id: number }[];
  await record(tx, {
    applicationId,
    type: 'shipment.planned',
    details: { shipmentId: row?.id, stage, method: delivery.method },
  });
  return { nothingToDo: false };
}
