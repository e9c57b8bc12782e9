import type { ProductionJob } from '../../models/ProductionJob.ts';
import type { Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';

/**
 * The token of a job that is given up or begun anew: something may have been written to it, so it serves for nothing
 * any more.
 */
export async function damageToken(
  tx: Context,
  { tokenId, applicationId }: Pick<ProductionJob, 'tokenId' | 'applicationId'>,
): Promise<void> {
  if (tokenId === null) return;
  await turnToken(tx, {
    tokenId,
    from: ['writing', 'reserved', 'delivered'],
    to: 'damaged',
    event: 'token.spoiled',
    applicationId,
  });
}
