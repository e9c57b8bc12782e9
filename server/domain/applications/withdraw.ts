import { inTransaction, type Context } from '../context.ts';
import { closeApplication } from '../workflows/closeApplication.ts';
import { cancelOutstanding } from './cancelOutstanding.ts';
import { lockOwnApplication } from './ownApplication.ts';

/** The applicant takes his application back, until production of a token begins. Paid money goes back through finance. @throws AppError invalid_state */
export async function withdraw(ctx: Context, { applicationId }: { applicationId: number }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { state } = await lockOwnApplication(tx, applicationId, ['draft', 'open', 'returned', 'withdrawn']);
    if (state.status === 'withdrawn') return;
    await cancelOutstanding(tx, applicationId);
    await closeApplication(tx, applicationId, 'withdrawn', { from: state.status });
  });
}
