import { Token } from '../../models/Token.ts';
import { inTransaction, type Context } from '../context.ts';
import { loadToken } from './lockToken.ts';
import { turnToken } from './turnToken.ts';

/** Takes a token that is broken out of use, from the desk or the bench; it cannot be used again. */
export async function spoilToken(
  ctx: Context,
  { tokenId, reason = '' }: { tokenId: number; reason?: string },
): Promise<Token> {
  return inTransaction(ctx, async (tx) => {
    const token = await loadToken(tx, tokenId, 'token.spoil');
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
