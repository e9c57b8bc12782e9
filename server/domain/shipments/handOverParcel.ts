import { columns, selectRows } from '../../models/columns.ts';
import { AppError } from '../../lib/AppError.ts';
import type { Shipment } from '../../models/Shipment.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { tell } from '../messages/tell.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { completeStage } from '../workflows/completeStage.ts';
import { loadShipment, turnShipment } from './loadShipment.ts';
import { trackingToKeep, type Tracking } from './trackingToKeep.ts';

export type HandOver = { shipmentId: number } & (Tracking | { pickup: true; receiverName: string });

/**
 * Gives the parcel to the carrier, or to the person at the pick-up point.
 * @throws AppError duplicate (tracking number) | tracking_unusual | validation_failed (not the delivery method the
 * applicant chose)
 */
export async function handOverParcel(ctx: Context, input: HandOver): Promise<Shipment> {
  return inTransaction(ctx, async (tx) => {
    const { shipment, staff } = await loadShipment(tx, input.shipmentId, 'shipment.hand_over');
    const pickup = 'pickup' in input;
    if (pickup !== (shipment.method === 'pickup'))
      throw new AppError('validation_failed', {
        faults: [{ path: 'method', code: 'method', message: shipment.method }],
      });

    const handed = await turnShipment(tx, shipment, 'handed_over', {
      handedOverAt: tx.db.fn.now(),
      handedOverByStaffId: staff.id,
      ...(pickup ? { handedOverTo: input.receiverName } : trackingToKeep(input)),
    });
    const tokens = await selectRows(
      tx
        .db('shipmentTokens as ht')
        .join('tokens as t', 't.id', 'ht.tokenId')
        .where({ 'ht.shipmentId': shipment.id, 'ht.active': true }),
      columns(['t.id', 't.state']),
    );
    for (const token of tokens)
      await turnToken(tx, {
        tokenId: token.id,
        from: [token.state],
        to: pickup ? 'delivered' : 'shipped',
        applicationId: shipment.applicationId,
      });
    await record(tx, {
      applicationId: shipment.applicationId,
      type: 'shipment.handed_over',
      details: { shipmentId: shipment.id, pickup },
    });

    if (!pickup)
      await tell(tx, {
        applicationId: shipment.applicationId,
        template: 'shipped',
        key: `shipped:${shipment.id}`,
        values: { carrier: handed.carrier ?? '', tracking: handed.trackingNumber ?? '' },
      });
    const done = pickup ? await markDelivered(tx, handed) : handed;
    // A further parcel of blanks goes out beside the open production.
    if (await isOpen(tx, shipment)) await completeStage(tx, shipment.applicationId, shipment.stage);
    return done;
  });
}

/** @throws AppError invalid_state when written tokens are sent while their stage is not open */
async function isOpen(tx: Context, { applicationId, stage }: Shipment): Promise<boolean> {
  const open = await tx.db('applicationStages').where({ applicationId, stage, state: 'open' }).first('id');
  if (!open && stage === 'dispatch') throw new AppError('invalid_state', { stage });
  return open !== undefined;
}

async function markDelivered(tx: Context, shipment: Shipment): Promise<Shipment> {
  const delivered = await turnShipment(tx, shipment, 'delivered', { deliveredAt: tx.db.fn.now() });
  await record(tx, {
    applicationId: shipment.applicationId,
    type: 'shipment.delivered',
    details: { shipmentId: shipment.id },
  });
  return delivered;
}
