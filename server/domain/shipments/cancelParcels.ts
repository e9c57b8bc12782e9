import { columns, selectRows } from '../../models/columns.ts';
import { Shipment } from '../../models/Shipment.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { turnShipment } from './loadShipment.ts';

/**
 * Cancels parcels that were not handed over. One that was cannot be called back; its tokens stay with the application
 * until they come back. The caller has locked the application.
 */
export async function cancelParcels(tx: Context, applicationId: number, stage?: Shipment['stage']): Promise<void> {
  const making = await Shipment.query(tx.db)
    .where({ applicationId, ...(stage ? { stage } : {}) })
    .whereIn('status', ['planned', 'packed'])
    .orderBy('id');
  for (const shipment of making) {
    await turnShipment(tx, shipment, 'cancelled', {});
    const tokens = await selectRows(
      tx
        .db('shipmentTokens as ht')
        .join('tokens as t', 't.id', 'ht.tokenId')
        .where({ 'ht.shipmentId': shipment.id, 'ht.active': true }),
      columns(['t.id', 't.state']),
    );
    await tx.db('shipmentTokens').where({ shipmentId: shipment.id }).update({ active: false });
    for (const token of tokens.filter((one) => one.state === 'reserved'))
      await turnToken(tx, {
        tokenId: token.id,
        from: ['reserved'],
        to: 'stock',
        event: 'token.released',
        applicationId,
        set: { applicationId: null },
      });
    await record(tx, { applicationId, type: 'shipment.cancelled', details: { shipmentId: shipment.id } });
  }
}
