import type { ProductionJob } from '../../models/ProductionJob.ts';
import { Token } from '../../models/Token.ts';
import { AppError } from '../../lib/AppError.ts';
import { inTransaction, type Context } from '../context.ts';
import { turnCertificates } from '../certificates/turnCertificates.ts';
import { openJobOf, stopJobOf } from '../jobs/tokenGone.ts';
import { lockApplication } from '../lockApplication.ts';
import { openParcelAgain } from '../shipments/openParcelAgain.ts';
import { planMissingBlanks } from '../shipments/planMissingBlanks.ts';
import { loadTokenToSpoil } from './loadTokenToSpoil.ts';
import { turnToken } from './turnToken.ts';

/**
 * Takes a token that is broken or lost out of use; it cannot be used again. Its active certificates are suspended at
 * once, the job it was for stops or is free for another token, and its parcel lacks it.
 * @throws AppError job_taken while a bench writes it, and those of loadTokenToSpoil
 */
export async function spoilToken(
  ctx: Context,
  { tokenId, reason = '', lost = false }: { tokenId: number; reason?: string; lost?: boolean },
): Promise<Token> {
  return inTransaction(ctx, async (tx) => {
    const job = await lockOpenJob(tx, tokenId);
    const { token, live } = await loadTokenToSpoil(tx, tokenId);
    // Nobody sees whether a token on its way is broken.
    if (token.state === 'shipped' && !lost) throw new AppError('invalid_state', { state: token.state });
    const active = live.filter((one) => one.state === 'active');
    // An earlier pair on the same token belongs to an older application: locked newest first, as everywhere.
    const others = new Set(active.map((one) => one.applicationId).sort((a, b) => b - a));
    for (const applicationId of others) await lockApplication(tx, applicationId);
    await turnCertificates(tx, { ids: active.map((one) => one.id), from: ['active'], to: 'suspended' });
    await turnToken(tx, {
      tokenId,
      from: [token.state],
      to: lost ? 'lost' : 'damaged',
      event: 'token.spoiled',
      applicationId: token.applicationId,
      details: reason === '' ? {} : { reason },
    });
    await openParcelAgain(tx, tokenId);
    if (job) await stopJobOf(tx, job, token, lost ? 'token_lost' : 'token_broken');
    else if (token.applicationId !== null && token.state !== 'reserved')
      await planMissingBlanks(tx, token.applicationId);
    return Token.query(tx.db).findById(tokenId).throwIfNotFound();
  });
}

/** The newer application is locked first: that of the job, then the one the token was made for. */
async function lockOpenJob(tx: Context, tokenId: number): Promise<ProductionJob | undefined> {
  const seen = await openJobOf(tx, tokenId);
  if (!seen) return undefined;
  await lockApplication(tx, seen.applicationId);
  return openJobOf(tx, tokenId);
}
