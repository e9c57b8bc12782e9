import { AppError } from '../../lib/AppError.ts';
import { requestIdOf } from '../../lib/requestId.ts';
import { sha256Hex } from '../../lib/seal.ts';
import type { Certificate } from '../../models/Certificate.ts';
import type { ProductionJob } from '../../models/ProductionJob.ts';
import type { IssuedCertificate } from '../../vocabulary/stationKeys.ts';
import { record } from '../audit/record.ts';
import { liveCertificate, storeCertificate } from '../certificates/storeCertificate.ts';
import { inTransaction, type Context } from '../context.ts';
import { askAuthority, recordRequest } from './askAuthority.ts';
import { differencesFromApproved } from './expectedCertificate.ts';
import { fencedJobWithToken, type Fence } from '../bench/fencedJob.ts';
import { stopJob } from '../jobs/stopJob.ts';

type SigningInput = Fence & { serial: string; csr: Buffer };

/**
 * Gets the signing certificate for the key on the token. The order matters: request committed → CA asked → raw answer
 * committed → compared with the approved content → stored → returned. Every step may be repeated; the CA issues only
 * once per request id.
 * @throws AppError ca_unavailable | ca_refused | certificate_mismatch (the job is stopped then) | token_wrong, and
 * those of fencedJob
 */
export async function requestSigningCertificate(ctx: Context, input: SigningInput): Promise<IssuedCertificate> {
  const { spki, algorithm } = ctx.ports.pki.readRequest(input.csr);
  const { job, requestId, known } = await inTransaction(ctx, async (tx) => {
    const found = await fencedJobWithToken(tx, input, input.serial, ['writing']);
    if (found.algorithm !== algorithm) throw new AppError('ca_refused', { reason: 'algorithm_not_approved' });
    const id = requestIdOf(found.id, 'signing', spki);
    const certificate = await liveCertificate(tx, found.id, 'signing');
    if (certificate && certificate.spkiSha256 !== sha256Hex(spki))
      throw new AppError('certificate_mismatch', { reason: 'another_key_certified' });
    const request = await recordRequest(tx, {
      requestId: id,
      jobId: found.id,
      role: 'signing',
      spkiSha256: sha256Hex(spki),
      csrDer: input.csr,
    });
    if (request.attempts === 0)
      await record(tx, {
        applicationId: found.applicationId,
        type: 'certificate.requested',
        details: { jobId: found.id, role: 'signing', requestId: id },
      });
    return { job: found, requestId: id, known: certificate };
  });
  const issuer = known ? await ctx.ports.authority.lookup(requestId) : null;
  if (known && issuer) return present(known, issuer.issuer);

  const answer = await askAuthority(ctx, job, requestId, () =>
    ctx.ports.authority.issueSigning({ requestId, jobId: job.id, csr: input.csr }),
  );
  const certificate = await inTransaction(ctx, (tx) => accept(tx, input, requestId, { ...answer, spki }));
  if (!certificate) throw new AppError('certificate_mismatch');
  return present(certificate, answer.issuer);
}

/**
 * Null when the certificate differs from what was approved: the job is stopped then, and the caller must commit that.
 */
async function accept(
  tx: Context,
  input: SigningInput,
  requestId: string,
  issued: { certificate: Buffer; issuer: Buffer; spki: Buffer },
): Promise<Certificate | null> {
  const job: ProductionJob = await fencedJobWithToken(tx, input, input.serial, ['writing']);
  const present = await liveCertificate(tx, job.id, 'signing');
  if (present?.der.equals(issued.certificate)) return present;
  const differences = await differencesFromApproved(tx, job, { ...issued, role: 'signing' });
  if (differences.length > 0) {
    await tx.db('certificateRequests').where({ requestId }).update({ state: 'refused', lastError: 'mismatch' });
    await stopJob(tx, job, 'certificate_mismatch', { role: 'signing', fields: differences.map(({ field }) => field) });
    return null;
  }
  await tx.db('certificateRequests').where({ requestId }).update({ state: 'accepted' });
  return storeCertificate(tx, job, { role: 'signing', der: issued.certificate, pairId: null });
}

function present({ der, serialNumber, role }: Certificate, issuer: Buffer): IssuedCertificate {
  return { role, certificate: der.toString('base64'), issuer: issuer.toString('base64'), serialNumber };
}
