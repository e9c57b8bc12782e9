import { AppError } from '../../lib/AppError.ts';
import type { ApplicationState } from '../../vocabulary/applicationStates.ts';
import type { AuditEventType } from '../../vocabulary/auditEventTypes.ts';
import { record } from '../audit/record.ts';
import { freeCertificate } from '../certificates/claimCertificate.ts';
import type { Context } from '../context.ts';
import { keepRefundDue } from '../payments/refundDue.ts';

type FinalState = Extract<ApplicationState, 'completed' | 'rejected' | 'withdrawn' | 'closed'>;
const events: Readonly<Record<FinalState, AuditEventType>> = {
  completed: 'application.completed',
  rejected: 'application.rejected',
  withdrawn: 'application.withdrawn',
  closed: 'application.closed',
};

const from: Readonly<Record<FinalState, readonly ApplicationState[]>> = {
  completed: ['open'],
  rejected: ['open'],
  withdrawn: ['draft', 'open', 'returned'],
  closed: ['open', 'returned'],
};

/**
 * Ends an application; the only function that writes a final status.
 * @throws AppError invalid_state when it has ended already
 */
export async function closeApplication(
  tx: Context,
  applicationId: number,
  status: FinalState,
  details: Record<string, unknown> = {},
): Promise<void> {
  const changed = await tx
    .db('applicationStates')
    .where({ applicationId })
    .whereIn('status', from[status])
    .update({
      status,
      stage: null,
      dueAt: null,
      assigneeId: null,
      leaseUntil: null,
      version: tx.db.raw('version + 1'),
    });
  if (changed !== 1) throw new AppError('invalid_state', { status });
  if (status !== 'completed')
    await tx
      .db('applicationStages')
      .where({ applicationId })
      .whereIn('state', ['waiting', 'open'])
      .update({ state: 'failed', closedAt: tx.db.fn.now() });
  await tx.db('applications').where({ id: applicationId }).update({ finalStatus: status, closedAt: tx.db.fn.now() });
  if (status !== 'completed')
    for (const { id } of await tx.db('payments').where({ applicationId }).select('id')) await keepRefundDue(tx, id);
  await freeCertificate(tx, applicationId);
  await record(tx, { applicationId, type: events[status], details });
}
