import type { Context } from '../context.ts';
import { cancelOutstanding } from '../applications/cancelOutstanding.ts';
import { tell } from '../messages/tell.ts';
import { closeApplication } from '../workflows/closeApplication.ts';
import type { Decided } from './decision.ts';
import { reasonsForApplicant } from './reasons.ts';

/** Ends the application. A confirmed payment stays confirmed and is marked as due for refund (closeApplication). */
export async function reject(tx: Context, { applicationId, decisionId, reasons }: Decided): Promise<void> {
  await cancelOutstanding(tx, applicationId);
  await tell(tx, {
    applicationId,
    template: 'rejected',
    key: `rejected:${applicationId}`,
    values: { reasons: reasonsForApplicant(reasons) },
  });
  await closeApplication(tx, applicationId, 'rejected', { decisionId });
}
