import type { Shipment } from '../../models/Shipment.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { loadShipment, turnShipment } from './loadShipment.ts';

/**
 * A parcel came back. Its tokens are returned; what never held a key may go to stock again from there. A new parcel is
 * a redispatch.
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
