import { Certificate } from '../../models/Certificate.ts';
import type { Token } from '../../models/Token.ts';
import { authorize } from '../authorize.ts';
import type { Context } from '../context.ts';
import { lockToken, projectOfToken } from './lockToken.ts';

/**
 * A token to be taken out of use, locked, with the certificates on it that are good to somebody. Where there are any,
 * the holder loses them at this moment: that is decided by a senior reviewer, not at the bench or the packing table.
 * @throws AppError not_found | version_conflict | forbidden | invalid_state | step_up_required
 */
export async function loadTokenToSpoil(tx: Context, tokenId: number): Promise<{ token: Token; live: Certificate[] }> {
  const token = await lockToken(tx, tokenId);
  const live = await Certificate.query(tx.db)
    .where({ tokenId })
    .whereIn('state', ['active', 'suspended'])
    .orderBy('id');
  authorize(tx, live.length > 0 ? 'token.spoil_live' : 'token.spoil', {
    projectId: await projectOfToken(tx, token),
    state: token.state,
  });
  return { token, live };
}
