import { countRows } from '../../models/columns.ts';
import { AppError } from '../../lib/AppError.ts';
import { newSecret } from '../../lib/ids.ts';
import type { Shipment } from '../../models/Shipment.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { loadShipment, turnShipment } from './loadShipment.ts';
import { slipDigest } from './slipDigest.ts';
import { tokensWanted } from './tokensWanted.ts';

/**
 * Closes the parcel when every token is in it. `slipToken` is the secret in the QR code of its slip; it is returned
 * only here and only its digest is stored.
 * @throws AppError invalid_state while tokens are missing
 */
export async function packShipment(
  ctx: Context,
  { shipmentId }: { shipmentId: number },
): Promise<{ shipment: Shipment; slipToken: string }> {
  return inTransaction(ctx, async (tx) => {
    const { shipment, staff } = await loadShipment(tx, shipmentId, 'shipment.pack');
    const inside = await countRows(tx.db('shipmentTokens').where({ shipmentId, active: true }));
    const wanted = await tokensWanted(tx, shipment);
    if (inside !== wanted) throw new AppError('invalid_state', { inside, wanted });
    const slipToken = newSecret();
    const packed = await turnShipment(tx, shipment, 'packed', {
      packedAt: tx.db.fn.now(),
      packedByStaffId: staff.id,
      slipTokenDigest: slipDigest(tx, slipToken),
    });
    await record(tx, { applicationId: shipment.applicationId, type: 'shipment.packed', details: { shipmentId } });
    return { shipment: packed, slipToken };
  });
}
