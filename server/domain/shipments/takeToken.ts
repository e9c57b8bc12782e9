import { countRows } from '../../models/columns.ts';
import { AppError } from '../../lib/AppError.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import type { Shipment } from '../../models/Shipment.ts';
import type { Token } from '../../models/Token.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';
import { loadShipment } from './loadShipment.ts';
import { scannedToken, type NumberKind } from './scannedToken.ts';
import { tokensWanted } from './tokensWanted.ts';
import { writtenTokens } from './writtenTokens.ts';

/**
 * Puts a token into the parcel, found by one of its two numbers.
 * `dispatch_blank`: any prepared blank token of the stock; it is reserved for the application.
 * `dispatch`: only a token written for this application.
 * @throws AppError token_unknown | token_ambiguous | token_busy | token_not_blank | token_wrong (of another
 * application, or not written) | invalid_state (parcel is full)
 */
export async function takeToken(
  ctx: Context,
  { shipmentId, serial, by }: { shipmentId: number; serial: string; by?: NumberKind | undefined },
): Promise<Shipment> {
  return inTransaction(ctx, async (tx) => {
    const { shipment } = await loadShipment(tx, shipmentId, 'shipment.take');
    const token = await scannedToken(tx, serial, by);

    const packed = await countRows(tx.db('shipmentTokens').where({ shipmentId, active: true }));
    if (packed >= (await tokensWanted(tx, shipment))) throw new AppError('invalid_state', { full: true });

    if (shipment.stage === 'dispatch_blank') {
      if (token.heldKey || !token.prepared) throw new AppError('token_not_blank', { serial, prepared: token.prepared });
      await turnToken(tx, {
        tokenId: token.id,
        from: ['stock'],
        to: 'reserved',
        event: 'token.reserved',
        applicationId: shipment.applicationId,
        set: { applicationId: shipment.applicationId },
      });
    }
    const job = shipment.stage === 'dispatch' ? await takeWritten(tx, shipment, token) : undefined;
    await tx.db('shipmentTokens').insert({ shipmentId, tokenId: token.id, jobId: job?.id ?? null });
    await record(tx, {
      applicationId: shipment.applicationId,
      type: 'shipment.token_taken',
      details: { shipmentId, tokenId: token.id },
    });
    return shipment;
  });
}

/** @returns the job that wrote it; none where the application sends tokens of another one */
async function takeWritten(tx: Context, { applicationId }: Shipment, token: Token): Promise<ProductionJob | undefined> {
  const jobs = await ProductionJob.query(tx.db).where({ applicationId }).whereNot({ state: 'abandoned' });
  const job = jobs.find((one) => one.tokenId === token.id && one.state === 'done');
  const known = job !== undefined || jobs.length === 0;
  if (token.applicationId !== applicationId || !known || (token.state !== 'written' && token.state !== 'returned')) {
    const expected = (await writtenTokens(tx, applicationId)).map((one) => one.serial);
    throw new AppError('token_wrong', { serial: token.serial, expected });
  }
  // It came back with an earlier parcel and goes out again.
  if (token.state === 'returned')
    await turnToken(tx, { tokenId: token.id, from: ['returned'], to: 'written', applicationId });
  return job;
}
