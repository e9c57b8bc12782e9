import type { Shipment } from '../../models/Shipment.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { freeOfToken, openJobOf } from '../jobs/tokenGone.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { loadShipment, turnShipment } from './loadShipment.ts';

/**
 * Records that a parcel came back. Its tokens become `returned`; those that never held a key can be put into stock
 * again. The new parcel is planned by planAgain.
 */
export async function returnShipment(
  ctx: Context,
  { shipmentId, reason }: { shipmentId: number; reason: string },
): Promise<Shipment> {
  return inTransaction(ctx, async (tx) => {
    const { shipment } = await loadShipment(tx, shipmentId, 'shipment.return');
    const back = await turnShipment(tx, shipment, 'returned', { returnedReason: reason });
    const inside = await tx.db('shipmentTokens').where({ shipmentId, active: true }).select('tokenId');
    for (const { tokenId } of inside) {
      // A job that took it and wrote nothing takes another one.
      const job = await openJobOf(tx, tokenId);
      if (job && (job.state === 'planned' || job.state === 'claimed')) await freeOfToken(tx, job);
      await turnToken(tx, {
        tokenId,
        from: ['shipped', 'delivered'],
        to: 'returned',
        applicationId: shipment.applicationId,
      });
    }
    await tx.db('shipmentTokens').where({ shipmentId }).update({ active: false });
    await record(tx, { applicationId: shipment.applicationId, type: 'shipment.returned', details: { shipmentId } });
    return back;
  });
}
