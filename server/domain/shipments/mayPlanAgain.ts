import { Shipment } from '../../models/Shipment.ts';
import type { Context } from '../context.ts';
import { tokensWanted } from './tokensWanted.ts';

/**
 * True while the application of a returned parcel still waits for tokens and no other parcel is being made for it. As
 * long as production is open, the parcel of written tokens is planned by itself when it ends.
 */
export async function mayPlanAgain(
  tx: Context,
  { applicationId, stage, status }: Pick<Shipment, 'applicationId' | 'stage' | 'status'>,
): Promise<boolean> {
  if (status !== 'returned') return false;
  const state = await tx.db('applicationStates').where({ applicationId }).first('status', 'stage');
  if (state?.status !== 'open') return false;
  const fits = stage === 'dispatch' ? ['dispatch', 'acceptance'] : ['production'];
  if (state.stage === null || !fits.includes(state.stage)) return false;
  const making = await Shipment.query(tx.db)
    .where({ applicationId, stage })
    .whereIn('status', ['planned', 'packed'])
    .first();
  return !making && (await tokensWanted(tx, { applicationId, stage, id: null })) > 0;
}
