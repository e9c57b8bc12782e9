import { Certificate } from '../../models/Certificate.ts';
import { turnCertificates } from '../certificates/turnCertificates.ts';
import type { Context } from '../context.ts';

/** What was ended at the CA (certificates/endAtAuthority) ends here too; its requests are closed. */
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
