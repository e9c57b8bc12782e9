import { Token } from '../../models/Token.ts';
import type { ProductionJob } from '../../models/ProductionJob.ts';
import type { Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';

/**
 * Frees a token that was bound but not written: a blank of the stock goes back to stock; one that was sent to the
 * holder stays with the application.
 */
export async function unbindToken(
  tx: Context,
  job: Pick<ProductionJob, 'id' | 'applicationId' | 'tokenId' | 'mode'>,
): Promise<void> {
  if (job.tokenId === null) return;
  await tx.db('productionJobs').where({ id: job.id }).update({ tokenId: null, tokenSerial: null });
  const token = await Token.query(tx.db).findById(job.tokenId).forUpdate().throwIfNotFound();
  const inParcel = await tx.db('shipmentTokens').where({ tokenId: token.id, active: true }).first('tokenId');
  if (token.state !== 'reserved' || job.mode === 'self' || inParcel) return;
  await turnToken(tx, {
    tokenId: token.id,
    from: ['reserved'],
    to: 'stock',
    event: 'token.released',
    applicationId: job.applicationId,
    set: { applicationId: null, holderPinSealed: null },
  });
}
