import { AppError } from '../../lib/AppError.ts';
import type { Shipment } from '../../models/Shipment.ts';
import { inTransaction, type Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { reopenStage } from '../workflows/reopenStage.ts';
import { loadShipment } from './loadShipment.ts';
import { mayPlanAgain } from './mayPlanAgain.ts';
import { planMissingBlanks } from './planMissingBlanks.ts';
import { planShipment } from './planShipment.ts';

/**
 * Plans a new parcel for what came back; the returned one stays returned. Written tokens go out again as they are;
 * blanks go back to stock, and others may be sent.
 * @throws AppError not_found | forbidden | invalid_state (nothing is to be sent, or another parcel is in the making)
 */
export async function planAgain(ctx: Context, { shipmentId }: { shipmentId: number }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { shipment } = await loadShipment(tx, shipmentId, 'shipment.plan_again');
    const { applicationId, stage } = shipment;
    if (stage === 'dispatch_blank') await restockBlanks(tx, shipment);
    if (!(await mayPlanAgain(tx, shipment))) throw new AppError('invalid_state', { shipmentId });
    if (stage === 'dispatch_blank') return planMissingBlanks(tx, applicationId);
    await reopenStage(tx, applicationId, 'dispatch');
    await planShipment(tx, applicationId, 'dispatch');
  });
}

async function restockBlanks(tx: Context, { id, applicationId }: Shipment): Promise<void> {
  const blanks = await tx
    .db('tokens')
    .where({ applicationId, state: 'returned', heldKey: false })
    .whereIn('id', tx.db('shipmentTokens').where({ shipmentId: id }).select('tokenId'))
    .orderBy('id')
    .pluck('id');
  for (const tokenId of blanks)
    await turnToken(tx, {
      tokenId,
      from: ['returned'],
      to: 'stock',
      event: 'token.released',
      applicationId,
      set: { applicationId: null },
    });
}
