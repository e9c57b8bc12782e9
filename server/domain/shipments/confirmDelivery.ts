import { columns, selectRows } from '../../models/columns.ts';
import type { Shipment } from '../../models/Shipment.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { loadShipment, turnShipment } from './loadShipment.ts';

/** Staff record that the carrier has delivered the parcel. @throws AppError not_found | forbidden | invalid_state */
export async function confirmDelivery(ctx: Context, { shipmentId }: { shipmentId: number }): Promise<Shipment> {
  return inTransaction(ctx, async (tx) => {
    const { shipment } = await loadShipment(tx, shipmentId, 'shipment.deliver');
    const delivered = await turnShipment(tx, shipment, 'delivered', { deliveredAt: tx.db.fn.now() });
    const shipped = await selectRows(
      tx
        .db('shipmentTokens as ht')
        .join('tokens as t', 't.id', 'ht.tokenId')
        .where({ 'ht.shipmentId': shipmentId, 't.state': 'shipped', 'ht.active': true }),
      columns(['t.id']),
    );
    for (const token of shipped)
      await turnToken(tx, {
        tokenId: token.id,
        from: ['shipped'],
        to: 'delivered',
        applicationId: shipment.applicationId,
      });
    await record(tx, { applicationId: shipment.applicationId, type: 'shipment.delivered', details: { shipmentId } });
    return delivered;
  });
}
