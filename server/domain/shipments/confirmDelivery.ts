import type { Shipment } from '../../models/Shipment.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { loadShipment, turnShipment } from './loadShipment.ts';

/** The carrier says it arrived. */
export async function confirmDelivery(ctx: Context, { shipmentId }: { shipmentId: number }): Promise<Shipment> {
  return inTransaction(ctx, async (tx) => {
    const { shipment } = await loadShipment(tx, shipmentId, 'shipment.deliver');
    const delivered = await turnShipment(tx, shipment, 'delivered', { deliveredAt: tx.db.fn.now() });
    const tokenIds = (await tx
      .db('shipmentTokens')
      .join('tokens', 'tokens.id', 'shipmentTokens.tokenId')
      .where({ shipmentId, 'tokens.state': 'shipped', 'shipmentTokens.active': true })
      .pluck('tokens.id')) as number[];
    for (const tokenId of tokenIds)
      await turnToken(tx, { tokenId, from: ['shipped'], to: 'delivered', applicationId: shipment.applicationId });
    await record(tx, { applicationId: shipment.applicationId, type: 'shipment.delivered', details: { shipmentId } });
    return delivered;
  });
}
