import type { Shipment } from '../../models/Shipment.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { loadShipment, turnShipment } from './loadShipment.ts';

/**
 * Records that a parcel came back. Its tokens become `returned`; those that never held a key can be put into stock
 * again later. To send the parcel once more takes a redispatch application (改派).
 */
export async function returnShipment(
  ctx: Context,
  { shipmentId, reason }: { shipmentId: number; reason: string },
): Promise<Shipment> {
  return inTransaction(ctx, async (tx) => {
    const { shipment } = await loadShipment(tx, shipmentId, 'shipment.return');
    const back = await turnShipment(tx, shipment, 'returned', { handedOverTo: reason });
    const inside = await tx.db('shipmentTokens').where({ shipmentId, active: true }).select('tokenId');
    for (const { tokenId } of inside)
      await turnToken(tx, { tokenId, from: ['shipped'], to: 'returned', applicationId: shipment.applicationId });
    await tx.db('shipmentTokens').where({ shipmentId }).update({ active: false });
    await record(tx, { applicationId: shipment.applicationId, type: 'shipment.returned', details: { shipmentId } });
    return back;
  });
}
