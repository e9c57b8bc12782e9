import type { Shipment } from '../../models/Shipment.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { tell } from '../messages/tell.ts';
import { loadShipment, turnShipment } from './loadShipment.ts';
import { trackingToKeep, type Tracking } from './trackingToKeep.ts';

/**
 * Puts a mistyped carrier or tracking number right while the parcel is on its way, and tells the applicant, who was
 * told the wrong one. What is right already changes nothing.
 * @throws AppError not_found | forbidden | invalid_state | duplicate (tracking number) | tracking_unusual
 */
export async function correctTracking(
  ctx: Context,
  { shipmentId, ...tracking }: { shipmentId: number } & Tracking,
): Promise<Shipment> {
  return inTransaction(ctx, async (tx) => {
    const { shipment } = await loadShipment(tx, shipmentId, 'shipment.correct_tracking');
    const set = trackingToKeep(tracking);
    if (set.carrier === shipment.carrier && set.trackingNumber === shipment.trackingNumber) return shipment;
    const corrected = await turnShipment(tx, shipment, shipment.status, set);
    const { applicationId } = shipment;
    await record(tx, {
      applicationId,
      type: 'shipment.tracking_corrected',
      details: { shipmentId: shipment.id, was: shipment.trackingNumber, now: set.trackingNumber },
    });
    await tell(tx, {
      applicationId,
      template: 'tracking_corrected',
      key: `tracking_corrected:${shipment.id}:${corrected.version}`,
      values: { carrier: set.carrier, tracking: set.trackingNumber },
    });
    return corrected;
  });
}
