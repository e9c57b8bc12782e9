import { AppError } from '../../lib/AppError.ts';
import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { Application } from '../../models/Application.ts';
import { Project } from '../../models/Project.ts';
import { Shipment } from '../../models/Shipment.ts';
import type { ParcelSlipData } from '../../vocabulary/documentData.ts';
import { addressOf } from '../forms/addressOf.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { issuerOf } from './documentSource.ts';
import { keepVersion, prepared, type PreparedDocument } from './keepVersion.ts';
import { parcelTokens } from './parcelTokens.ts';
import { openReceiver } from '../shipments/receiver.ts';
import { slipDigest } from '../shipments/slipDigest.ts';
import { lockApplicationOf } from '../lockApplication.ts';

export interface SlipWish {
  shipmentId: number;
  /** The secret that packing returned; it is printed but never stored. Without it the slip has no QR code. */
  slip: { token: string; address: string } | null;
}

/**
 * The slip that is put into a packed parcel.
 * @throws AppError not_found | forbidden | invalid_state (not packed) | ticket_invalid (slip token of another parcel)
 */
export async function makeParcelSlip(
  ctx: Context,
  { shipmentId, slip }: SlipWish,
): Promise<PreparedDocument<'parcel_slip'>> {
  return inTransaction(ctx, async (tx) => {
    await lockApplicationOf(tx, 'shipments', shipmentId);
    const shipment = await Shipment.query(tx.db).findById(shipmentId);
    if (!shipment) throw new AppError('not_found');
    const application = await Application.query(tx.db).findById(shipment.applicationId).throwIfNotFound();

    authorize(tx, 'shipment.print_slip', { projectId: shipment.projectId, state: shipment.status });
    if (slip && slipDigest(tx, slip.token) !== shipment.slipTokenDigest) throw new AppError('ticket_invalid');

    const dataKey = unwrapDataKey(tx.keys.wrap, application);
    const project = await Project.query(tx.db).findById(shipment.projectId).throwIfNotFound();
    const content: ParcelSlipData = {
      issuer: issuerOf({ project }),
      method: shipment.method,
      carrier: shipment.carrier,
      trackingNumber: shipment.trackingNumber,
      receiver: receiverOf(shipment, dataKey),
      holder: { name: application.organizationName },
      project: { name: project.name },
      tokens: await parcelTokens(tx, shipmentId),
      acceptanceAddress: null,
    };
    const row = await keepVersion(tx, { application, dataKey }, 'parcel_slip', content);
    return prepared({ application }, row, 'parcel_slip', { ...content, acceptanceAddress: slip?.address ?? null });
  });
}

function receiverOf({ id, receiverSealed, pickupPoint }: Shipment, dataKey: Buffer): ParcelSlipData['receiver'] {
  if (receiverSealed === null) return { name: '', phone: null, address: pickupPoint };
  const delivery = openReceiver(dataKey, { id, receiverSealed });
  return {
    name: delivery.receiver,
    phone: delivery.phone || null,
    address: delivery.method === 'pickup' ? pickupPoint : addressOf(delivery),
  };
}
