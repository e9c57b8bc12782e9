import { AppError } from '../../lib/AppError.ts';
import { lockOwnApplication } from '../applications/ownApplication.ts';
import { record } from '../audit/record.ts';
import { accountOf } from '../authorize.ts';
import { spend } from '../authorizationCodes/spend.ts';
import { lookAtCode } from '../authorizationCodes/takeCodeTry.ts';
import { activatePairs } from '../certificates/activatePairs.ts';
import { inTransaction, type Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { completeStage } from '../workflows/completeStage.ts';
import { turnShipment } from './loadShipment.ts';
import { tokensWanted } from './tokensWanted.ts';
import { ownParcel, type Parcel } from './parcel.ts';
import { proofRefusal, type ParcelProof } from './parcelProof.ts';

export interface Acceptance extends ParcelProof {
  applicationId: number;
  code: string;
}

/**
 * The holder accepts his parcel: he shows that he has it, by its slip or by a number of every token in it, and gives
 * the code sent for it. Only then do the certificates turn from on hold to active. Entries are looked at one after the
 * other, so whoever sends the same acceptance again, or twenty times at once, gets the answer of the first. A wrong
 * number uses up a try of the code, like a wrong code. Where a token was sent later than the others, each parcel is
 * accepted by itself.
 * @throws AppError not_found | invalid_state | parcel_on_its_way | validation_failed (numbers_differ, slip_unknown) |
 * code_invalid | code_expired | code_locked
 */
export async function acceptParcel(ctx: Context, { applicationId, code, ...proof }: Acceptance): Promise<void> {
  // A refusal is thrown after the commit: what was counted stays counted.
  const refusal = await inTransaction(ctx, async (tx) => {
    const { state } = await lockOwnApplication(tx, applicationId, ['open', 'completed']);
    const parcel = await ownParcel(tx, { applicationId });
    if (parcel.shipment.acceptedAt) return null;
    if (state.status !== 'open' || state.stage !== 'acceptance')
      throw new AppError('invalid_state', { status: state.status, stage: state.stage });

    await refuseEnding(tx, parcel);
    const look = await lookAtCode(tx, { applicationId, purpose: 'acceptance', code });
    if ('refusal' in look) return look.refusal;
    const lacking = proofRefusal(tx, parcel.shipment, parcel.tokens, proof);
    if (lacking) {
      await record(tx, { applicationId, type: 'shipment.proof_failed', details: { shipmentId: parcel.shipment.id } });
      return lacking;
    }
    await finishAcceptance(tx, parcel, look.codeId);
    return null;
  });
  if (refusal) throw refusal;
}

async function finishAcceptance(
  tx: Context,
  { applicationId, shipment, tokens }: Parcel,
  codeId: number,
): Promise<void> {
  await spend(tx, { codeId, applicationId, jobId: null, tokenSerials: tokens.map((one) => one.serial) });

  // An existing time is not written again: a JavaScript Date would lose its microseconds.
  const delivered = {
    ...(shipment.deliveredAt ? {} : { deliveredAt: tx.db.fn.now() }),
    acceptedAt: tx.clock.now(),
    acceptedByAccountId: accountOf(tx).id,
  };
  await turnShipment(tx, shipment, 'delivered', delivered);
  for (const { id, state } of tokens) {
    if (state === 'shipped') await turnToken(tx, { tokenId: id, from: ['shipped'], to: 'delivered', applicationId });
    await turnToken(tx, { tokenId: id, from: ['delivered', 'written'], to: 'active', applicationId });
  }
  await activatePairs(
    tx,
    applicationId,
    tokens.flatMap((one) => (one.jobId === null ? [] : [one.jobId])),
  );
  await record(tx, {
    applicationId,
    type: 'shipment.accepted',
    details: { shipmentId: shipment.id, serials: tokens.map((one) => one.serial) },
  });
  if (!(await moreToAccept(tx, applicationId))) await completeStage(tx, applicationId, 'acceptance');
}

/** Another parcel with tokens in it was not accepted yet, or came back. */
async function moreToAccept(tx: Context, applicationId: number): Promise<boolean> {
  const other = await tx
    .db('shipments')
    .where({ applicationId, stage: 'dispatch' })
    .whereNull('acceptedAt')
    .whereIn('id', tx.db('shipmentTokens').where({ active: true }).select('shipmentId'))
    .first('id');
  return other !== undefined || (await tokensWanted(tx, { applicationId, stage: 'dispatch', id: null })) > 0;
}

/** Staff are ending the certificates of these jobs at the CA. @throws AppError invalid_state */
async function refuseEnding(tx: Context, { tokens }: Parcel): Promise<void> {
  const jobIds = tokens.flatMap((one) => (one.jobId === null ? [] : [one.jobId]));
  const ending = await tx.db('productionJobs').whereIn('id', jobIds).whereNotNull('ending').first('id');
  if (ending) throw new AppError('invalid_state', { jobId: ending.id, ending: true });
}
