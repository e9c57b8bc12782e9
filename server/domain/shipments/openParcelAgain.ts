import { Shipment } from '../../models/Shipment.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { turnShipment } from './loadShipment.ts';

/** A token that is out of use lies in no parcel; one that was packed with it is packed again. */
export async function openParcelAgain(tx: Context, tokenId: number): Promise<void> {
  const [place] = await tx
    .db('shipmentTokens')
    .where({ tokenId, active: true })
    .update({ active: false })
    .returning('shipmentId');
  if (!place) return;
  const shipment = await Shipment.query(tx.db).findById(place.shipmentId).forUpdate().throwIfNotFound();
  if (shipment.status !== 'packed') return;
  await turnShipment(tx, shipment, 'planned', { packedAt: null, packedByStaffId: null, slipTokenDigest: null });
  await record(tx, {
    applicationId: shipment.applicationId,
    type: 'shipment.reopened',
    details: { shipmentId: shipment.id, tokenId },
  });
}
