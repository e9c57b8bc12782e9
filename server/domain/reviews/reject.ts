import type { Context } from '../context.ts';
import { cancelOutstanding } from '../applications/cancelOutstanding.ts';
import { tell } from '../notifications/tell.ts';
import { closeApplication } from '../workflows/closeApplication.ts';
import type { Decided } from './outcomes.ts';
import { reasonWords } from './reasons.ts';

/** The end of an application. What was paid stays confirmed and shows as due for refund (finance: payments, filter refundDue). */
export async function reject(tx: Context, { applicationId, decisionId, reasons }: Decided): Promise<void> {
  await cancelOutstanding(tx, applicationId);
  const paid = (await tx.db('payments').where({ applicationId, status: 'confirmed' }).pluck('id')) as number[];
  await tell(tx, { applicationId, template: 'rejected', key: `rejected:${applicationId}`, values: { reasons: reasonWords(reasons) } });
  await closeApplication(tx, applicationId, 'rejected', { decisionId, refundDue: paid });
}
