import { Certificate } from '../../models/Certificate.ts';
import { CertificateRequest } from '../../models/CertificateRequest.ts';
import type { Context } from '../context.ts';

/**
 * Revokes at the CA everything it may have issued for a job, before the job is begun anew or given up: certificates we
 * know, and certificates whose answer was lost on the way. Called outside a transaction; may be repeated.
 * @throws AppError ca_unavailable
 */
export async function endAtAuthority(ctx: Context, jobId: number): Promise<void> {
  const { authority, pki } = ctx.ports;
  const known = await Certificate.query(ctx.db).where({ jobId }).whereNotIn('state', ['revoked', 'superseded']);
  const serialNumbers = new Set(known.map((one) => one.serialNumber));
  for (const request of await CertificateRequest.query(ctx.db).where({ jobId }).whereNot('state', 'superseded')) {
    const der = request.caReplyDer ?? (await authority.lookup(request.requestId))?.certificate;
    if (der) serialNumbers.add(pki.describe(der).serialNumber);
  }
  for (const serialNumber of serialNumbers) await authority.revoke({ serialNumber, reason: 'superseded' });
}
