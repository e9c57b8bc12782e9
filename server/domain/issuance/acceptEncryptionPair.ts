import { Application } from '../../models/Application.ts';
import type { Certificate } from '../../models/Certificate.ts';
import type { ProductionJob } from '../../models/ProductionJob.ts';
import { record } from '../audit/record.ts';
import { liveCertificate, storeCertificate } from '../certificates/storeCertificate.ts';
import type { Context } from '../context.ts';
import { differencesFromApproved } from './expectedCertificate.ts';
import { stopJob } from '../jobs/stopJob.ts';

/**
 * Stores the encryption certificate together with its escrowed key, once. False when the certificate differs from what
 * was approved: the job is stopped then, and the caller must commit that.
 */
export async function acceptEncryptionPair(
  tx: Context,
  job: ProductionJob,
  issued: { requestId: string; signing: Certificate; certificate: Buffer; issuer: Buffer; sealedPrivateKey: Buffer },
): Promise<boolean> {
  if (await liveCertificate(tx, job.id, 'encryption')) return true;
  const differences = await differencesFromApproved(tx, job, {
    certificate: issued.certificate,
    issuer: issued.issuer,
    role: 'encryption',
    spki: null,
  });
  if (differences.length > 0) {
    await tx
      .db('certificateRequests')
      .where({ requestId: issued.requestId })
      .update({ state: 'refused', lastError: 'mismatch' });
    await stopJob(tx, job, 'certificate_mismatch', {
      role: 'encryption',
      fields: differences.map(({ field }) => field),
    });
    return false;
  }
  await tx.db('certificateRequests').where({ requestId: issued.requestId }).update({ state: 'accepted' });
  const certificate = await storeCertificate(tx, job, {
    role: 'encryption',
    der: issued.certificate,
    pairId: issued.signing.id,
  });
  const { organizationId } = await Application.query(tx.db).findById(job.applicationId).throwIfNotFound();
  await tx.db('escrowedKeys').insert({
    jobId: job.id,
    organizationId,
    certificateId: certificate.id,
    algorithm: certificate.algorithm,
    spkiSha256: certificate.spkiSha256,
    ckaId: certificate.ckaId,
    sealedPrivateKey: issued.sealedPrivateKey,
  });
  await record(tx, {
    applicationId: job.applicationId,
    type: 'key.escrowed',
    details: { jobId: job.id, certificateId: certificate.id },
  });
  return true;
}
