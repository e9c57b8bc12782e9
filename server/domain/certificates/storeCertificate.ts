import { keyIdFor } from '../../lib/keyId.ts';
import { sha256Hex } from '../../lib/seal.ts';
import { Application } from '../../models/Application.ts';
import { Certificate } from '../../models/Certificate.ts';
import type { ProductionJob } from '../../models/ProductionJob.ts';
import type { CertificateRole } from '../../vocabulary/certificateStates.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';

/**
 * Stores an issued certificate after it was compared with the approved content and found right. `pairId` is the signing
 * certificate to which an encryption certificate belongs.
 */
export async function storeCertificate(
  tx: Context,
  job: ProductionJob,
  { role, der, pairId }: { role: CertificateRole; der: Buffer; pairId: number | null },
): Promise<Certificate> {
  const facts = tx.ports.pki.describe(der);
  const { organizationId } = await Application.query(tx.db).findById(job.applicationId).throwIfNotFound();
  const certificate = await Certificate.query(tx.db).insertAndFetch({
    jobId: job.id,
    applicationId: job.applicationId,
    projectId: job.projectId,
    organizationId,
    tokenId: job.tokenId,
    pairId,
    role,
    state: 'requested',
    serialNumber: facts.serialNumber,
    issuer: facts.issuer,
    subject: facts.subject,
    commonName: facts.commonName,
    notBefore: facts.notBefore,
    notAfter: facts.notAfter,
    algorithm: facts.algorithm,
    spkiSha256: sha256Hex(facts.spki),
    ckaId: keyIdFor(job.id, role),
    der,
    sha256: sha256Hex(der),
  });
  await record(tx, {
    applicationId: job.applicationId,
    type: 'certificate.issued',
    details: { certificateId: certificate.id, jobId: job.id, role, sha256: certificate.sha256 },
  });
  return certificate;
}

/** The certificate of this job and role that has not ended, if there is one. */
export async function liveCertificate(tx: Context, jobId: number, role: CertificateRole): Promise<Certificate | null> {
  return (
    (await Certificate.query(tx.db).where({ jobId, role }).whereNotIn('state', ['revoked', 'superseded']).first()) ??
    null
  );
}
