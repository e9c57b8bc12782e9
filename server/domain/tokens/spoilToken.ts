import { Token } from '../../models/Token.ts';
import { inTransaction, type Context } from '../context.ts';
import { turnCertificates } from '../certificates/turnCertificates.ts';
import { lockApplication } from '../lockApplication.ts';
import { loadTokenToSpoil } from './loadTokenToSpoil.ts';
import { turnToken } from './turnToken.ts';

/**
 * Takes a token that is broken out of use; it cannot be used again. Its active certificates are suspended at once.
 */
export async function spoilToken(
  ctx: Context,
  { tokenId, reason = '' }: { tokenId: number; reason?: string },
): Promise<Token> {
  return inTransaction(ctx, async (tx) => {
    const { token, live } = await loadTokenToSpoil(tx, tokenId);
    const active = live.filter((one) => one.state === 'active');
    // An earlier pair on the same token belongs to an older application: locked newest first, as everywhere.
    const others = new Set(active.map((one) => one.applicationId).sort((a, b) => b - a));
    for (const applicationId of others) await lockApplication(tx, applicationId);
    await turnCertificates(tx, { ids: active.map((one) => one.id), from: ['active'], to: 'suspended' });
    await turnToken(tx, {
      tokenId,
      from: [token.state],
      to: 'damaged',
      event: 'token.spoiled',
      applicationId: token.applicationId,
      details: reason === '' ? {} : { reason },
    });
    await tx.db('shipmentTokens').where({ tokenId, active: true }).update({ active: false });
    return Token.query(tx.db).findById(tokenId).throwIfNotFound();
  });
}
