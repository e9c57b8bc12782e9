import { inTransaction, type Context } from '../context.ts';
import { closeApplication } from '../workflows/closeApplication.ts';
import { cancelOutstanding } from './cancelOutstanding.ts';
import { forgetContent } from './forgetContent.ts';
import { lockOwnApplication } from './ownApplication.ts';

/**
 * The applicant withdraws his application, until production of a token has begun. A payment that was received is
 * refunded by finance. A draft that was never submitted is erased together with its key.
 * @throws AppError invalid_state
 */
export async function withdraw(
  ctx: Context,
  { applicationId }: { applicationId: number },
): Promise<{ erased: boolean }> {
  return inTransaction(ctx, async (tx) => {
    const { state, application } = await lockOwnApplication(tx, applicationId, [
      'draft',
      'open',
      'returned',
      'withdrawn',
    ]);
    if (state.status === 'withdrawn') return { erased: false };
    await cancelOutstanding(tx, applicationId);
    await closeApplication(tx, applicationId, 'withdrawn', { from: state.status });
    const erased = application.submittedAt === null;
    if (erased) await forgetContent(tx, applicationId);
    return { erased };
  });
}
