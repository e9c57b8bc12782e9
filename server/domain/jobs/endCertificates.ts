import { Certificate } from '../../models/Certificate.ts';
import { turnCertificates } from '../certificates/turnCertificates.ts';
import type { Context } from '../context.ts';

/**
 * Marks the certificates of a job as revoked after they were revoked at the CA (certificates/endAtAuthority), and
 * closes its certificate requests.
 */
export async function endCertificates(tx: Context, jobId: number): Promise<void> {
  const live = await Certificate.query(tx.db).where({ jobId }).whereNotIn('state', ['revoked', 'superseded']);
  if (live.length > 0)
    await turnCertificates(tx, {
      ids: live.map((one) => one.id),
      from: ['requested', 'on_hold', 'active', 'suspended'],
      to: 'revoked',
    });
  await tx.db('certificateRequests').where({ jobId }).update({ state: 'superseded', updatedAt: tx.db.fn.now() });
}
