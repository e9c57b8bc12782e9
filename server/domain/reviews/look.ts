import { AppError } from '../../lib/AppError.ts';
import { inTransaction, type Context } from '../context.ts';
import { myCase } from './myCase.ts';

/**
 * The reviewer's screen has shown this picture long enough to be seen. A picture fetched ahead is not reported.
 * @throws AppError lease_lost | already_claimed | not_found
 */
export async function look(
  ctx: Context,
  { applicationId, materialId }: { applicationId: number; materialId: number },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { found, staff } = await myCase(tx, applicationId);
    const material = await tx
      .db('materials')
      .where({ id: materialId, applicationId })
      .whereNot('status', 'replaced')
      .first('id');
    if (!material) throw new AppError('not_found');
    await tx
      .db('reviewLooks')
      .insert({ applicationId, materialId, staffId: staff.id, round: found.round })
      .onConflict(['materialId', 'staffId', 'round'])
      .ignore();
  });
}
