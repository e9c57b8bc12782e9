import { AppError } from '../../lib/AppError.ts';
import { lockOwnApplication } from '../applications/ownApplication.ts';
import { record } from '../audit/record.ts';
import { accountOf } from '../authorize.ts';
import { spend } from '../authorizationCodes/spend.ts';
import { takeCodeTry } from '../authorizationCodes/takeCodeTry.ts';
import { activatePairs } from '../certificates/activatePairs.ts';
import { inTransaction, type Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { completeStage } from '../workflows/completeStage.ts';
import { turnShipment } from './loadShipment.ts';
import { ownParcel, type Parcel } from './parcel.ts';

export interface Acceptance {
  applicationId: number;
  serials: readonly string[];
  code: string;
}

/**
 * The holder accepts his parcel: he names the serial of every token in it and gives one code. Only then do the
 * certificates turn from on hold to active. A parcel in which a token is missing is not accepted. Accepting an accepted
 * parcel changes nothing.
 * @throws AppError validation_failed (serials differ from the parcel) | invalid_state | code_invalid | code_expired |
 * code_locked
 */
export async function acceptParcel(ctx: Context, { applicationId, serials, code }: Acceptance): Promise<void> {
  const parcel = await ownParcel(ctx, { applicationId });
  if (parcel.shipment.acceptedAt) return;
  refuseOtherSerials(parcel, serials);
  // The try is committed before this transaction, so that a failing acceptance does not give it back.
  const { codeId } = await takeCodeTry(ctx, { applicationId, purpose: 'acceptance', code });

  await inTransaction(ctx, async (tx) => {
    await lockOwnApplication(tx, applicationId, ['open']);
    const { shipment, tokens } = await ownParcel(tx, { applicationId });
    if (shipment.status === 'packed') throw new AppError('invalid_state', { status: shipment.status });
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
    await completeStage(tx, applicationId, 'acceptance');
  });
}

function refuseOtherSerials({ tokens }: Parcel, serials: readonly string[]): void {
  const named = new Set(serials.map((one) => one.trim()));
  const missing = tokens.filter((one) => !named.has(one.serial)).map((one) => one.serial);
  const foreign = [...named].filter((serial) => !tokens.some((one) => one.serial === serial));
  if (missing.length > 0 || foreign.length > 0)
    throw new AppError('validation_failed', {
      faults: [{ path: 'serials', code: 'serials_differ' }],
      missing,
      foreign,
    });
}
