import { Certificate } from '../../models/Certificate.ts';
import type { ProductionJob } from '../../models/ProductionJob.ts';
import { Token } from '../../models/Token.ts';
import type { TokenState } from '../../vocabulary/tokenStates.ts';
import type { Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';

/** Something may have been written to the token, and it is within reach. One on its way is judged when it is back. */
const TOUCHED: readonly TokenState[] = ['writing', 'reserved', 'written', 'delivered', 'returned'];

/**
 * Takes the token of a job that is given up or begun anew out of use: something may have been written to it, so it must
 * not be used again. A token with certificates of an earlier job stays in use: its holder needs them.
 */
export async function damageToken(
  tx: Context,
  { id, tokenId, applicationId }: Pick<ProductionJob, 'id' | 'tokenId' | 'applicationId'>,
): Promise<void> {
  if (tokenId === null) return;
  const { state } = await Token.query(tx.db).findById(tokenId).forUpdate().throwIfNotFound();
  const earlier = await Certificate.query(tx.db)
    .where({ tokenId })
    .whereNot({ jobId: id })
    .whereIn('state', ['active', 'suspended'])
    .select('state');
  if (earlier.length > 0) {
    const to = earlier.some((one) => one.state === 'active') ? 'active' : 'suspended';
    if (state === 'writing') await turnToken(tx, { tokenId, from: ['writing'], to, applicationId });
    return;
  }
  if (TOUCHED.includes(state))
    await turnToken(tx, { tokenId, from: [state], to: 'damaged', event: 'token.spoiled', applicationId });
}
