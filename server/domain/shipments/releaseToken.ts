import { AppError } from '../../lib/AppError.ts';
import type { Shipment } from '../../models/Shipment.ts';
import { Token } from '../../models/Token.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { loadShipment } from './loadShipment.ts';

/**
 * Takes a token out of a parcel that is not packed yet; a blank token goes back to stock.
 * @throws AppError token_unknown (not in this parcel) | not_found | forbidden | invalid_state
 */
export async function releaseToken(
  ctx: Context,
  { shipmentId, serial }: { shipmentId: number; serial: string },
): Promise<Shipment> {
  return inTransaction(ctx, async (tx) => {
    const { shipment } = await loadShipment(tx, shipmentId, 'shipment.take');
    const token = await Token.query(tx.db).findOne({ serial: serial.trim() });
    const removed = token
      ? await tx.db('shipmentTokens').where({ shipmentId, tokenId: token.id, active: true }).delete()
      : 0;
    if (!token || removed !== 1) throw new AppError('token_unknown', { serial });
    if (token.state === 'reserved')
      await turnToken(tx, {
        tokenId: token.id,
        from: ['reserved'],
        to: 'stock',
        event: 'token.released',
        applicationId: shipment.applicationId,
        set: { applicationId: null },
      });
    await record(tx, {
      applicationId: shipment.applicationId,
      type: 'shipment.token_released',
      details: { shipmentId, tokenId: token.id },
    });
    return shipment;
  });
}
