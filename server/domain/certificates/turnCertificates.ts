import { AppError } from '../../lib/AppError.ts';
import type { AuditEventType } from '../../vocabulary/auditEventTypes.ts';
import { certificateTransitions, type CertificateState } from '../../vocabulary/certificateStates.ts';
import { isFinal } from '../../vocabulary/transitions.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';

export interface CertificateTurn {
  ids: readonly number[];
  from: readonly CertificateState[];
  to: CertificateState;
  set?: Record<string, unknown>;
}

/** The audit event for each new state; null where another event records the change. */
const events: Readonly<Record<CertificateState, AuditEventType | null>> = {
  requested: null,
  on_hold: 'certificate.on_hold',
  active: 'certificate.activated',
  suspended: 'certificate.suspended',
  revoked: 'certificate.revoked',
  superseded: 'certificate.superseded',
  expired: null,
};

/**
 * The only function that changes a certificate's state: all of `ids` change, or none.
 * @throws AppError invalid_state when one of them is in none of `from`
 */
export async function turnCertificates(tx: Context, { ids, from, to, set = {} }: CertificateTurn): Promise<void> {
  const changed = await tx
    .db('certificates')
    .whereIn('id', [...ids])
    .whereIn('state', [...from])
    .update({
      ...set,
      state: to,
      version: tx.db.raw('version + 1'),
      updatedAt: tx.db.fn.now(),
      ...(to === 'active' ? { activatedAt: tx.db.raw('coalesce(activated_at, now())') } : {}),
      ...(isFinal(certificateTransitions, to) ? { endedAt: tx.db.fn.now() } : {}),
    })
    .returning(['id', 'applicationId']);
  if (changed.length !== ids.length) throw new AppError('invalid_state', { certificateIds: [...ids], to });
  const type = events[to];
  if (type)
    for (const { id, applicationId } of changed)
      await record(tx, { applicationId, type, details: { certificateId: id } });
}
