import type { Context } from '../context.ts';
import { cancelParcels } from './cancelParcels.ts';
import { planShipment } from './planShipment.ts';
import { tokensWanted } from './tokensWanted.ts';

/**
 * Plans a further parcel of blanks when a holder who produces himself has fewer than he has jobs: a blank broke at his
 * place, was lost, or came back. Production stays open meanwhile. Nothing is planned while a parcel is in the making.
 */
export async function planMissingBlanks(tx: Context, applicationId: number): Promise<void> {
  const sendsBlanks = await tx
    .db('applicationStages')
    .where({ applicationId, stage: 'dispatch_blank', state: 'done' })
    .first('id');
  const making = await tx
    .db('shipments')
    .where({ applicationId, stage: 'dispatch_blank' })
    .whereIn('status', ['planned', 'packed'])
    .first('id');
  if (!sendsBlanks || making) return;
  if ((await tokensWanted(tx, { applicationId, stage: 'dispatch_blank', id: null })) > 0)
    await planShipment(tx, applicationId, 'dispatch_blank');
}

/** A parcel of blanks in the making that nobody waits for any more, because a job was given up, is cancelled. */
export async function dropSpareParcel(tx: Context, applicationId: number): Promise<void> {
  const making = await tx
    .db('shipments')
    .where({ applicationId, stage: 'dispatch_blank' })
    .whereIn('status', ['planned', 'packed'])
    .first('id');
  if (!making) return;
  await cancelParcels(tx, applicationId, 'dispatch_blank');
  await planMissingBlanks(tx, applicationId);
}
