import { columns, selectRows } from '../../models/columns.ts';
import type { Shipment } from '../../models/Shipment.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { AppError } from '../../lib/AppError.ts';
import { handlersOf } from './handlersOf.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { loadShipment, turnShipment } from './loadShipment.ts';

/**
 * A member of staff records that the carrier has delivered the parcel: not one who had its tokens in his hands, because
 * a delivered parcel can be accepted without its slip.
 * @throws AppError not_found | forbidden | invalid_state | separation_of_duties
 */
export async function confirmDelivery(ctx: Context, { shipmentId }: { shipmentId: number }): Promise<Shipment> {
  return inTransaction(ctx, async (tx) => {
    const { shipment, staff } = await loadShipment(tx, shipmentId, 'shipment.deliver');
    if ((await handlersOf(tx, shipment)).includes(staff.id)) throw new AppError('separation_of_duties', { shipmentId });
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
