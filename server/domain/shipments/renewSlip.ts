import { newSecret } from '../../lib/ids.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { loadShipment, turnShipment } from './loadShipment.ts';
import { slipDigest } from './slipDigest.ts';

/**
 * A new secret for the slip of a packed parcel, because the printed one is lost or was never printed; the old one ends.
 * Not once the parcel has left: whoever has the secret shows by it that he has the parcel.
 * @throws AppError not_found | forbidden | invalid_state
 */
export async function renewSlip(ctx: Context, { shipmentId }: { shipmentId: number }): Promise<{ slipToken: string }> {
  return inTransaction(ctx, async (tx) => {
    const { shipment } = await loadShipment(tx, shipmentId, 'shipment.renew_slip');
    const slipToken = newSecret();
    await turnShipment(tx, shipment, 'packed', { slipTokenDigest: slipDigest(tx, slipToken) });
    await record(tx, { applicationId: shipment.applicationId, type: 'shipment.slip_renewed', details: { shipmentId } });
    return { slipToken };
  });
}
