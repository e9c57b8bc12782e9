import type { ProductionJob } from '../../models/ProductionJob.ts';
import type { Context } from '../context.ts';
import { turnToken } from '../tokens/turnToken.ts';

/**
 * Marks the token of a job that is given up or begun anew as damaged: something may have been written to it, so it must
 * not be used again.
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
