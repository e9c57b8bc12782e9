import { z } from 'zod';
import { abilitiesOf } from '../domain/authorize.ts';
import type { Certificate } from '../models/Certificate.ts';
import { certificateRoles, certificateStates } from '../vocabulary/certificateStates.ts';
import { iso, isoOrNull } from './moments.ts';

export const certificateSchema = z.strictObject({
  id: z.number(),
  jobId: z.number(),
  applicationId: z.number(),
  applicationNumber: z.string(),
  organizationName: z.string(),
  projectName: z.string(),
  pairId: z.number().nullable(),
  role: z.enum(certificateRoles),
  state: z.enum(certificateStates),
  serialNumber: z.string(),
  issuer: z.string(),
  subject: z.string(),
  commonName: z.string(),
  notBefore: z.string(),
  notAfter: z.string(),
  algorithm: z.string(),
  sha256: z.string(),
  tokenSerial: z.string().nullable(),
  writtenAt: z.string().nullable(),
  activatedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  version: z.number(),
  createdAt: z.string(),
  abilities: z.array(z.string()),
});
export type CertificateRow = z.infer<typeof certificateSchema>;

type Actor = Parameters<typeof abilitiesOf>[0];
export type CertificateSource = Pick<
  Certificate,
  | 'id'
  | 'jobId'
  | 'applicationId'
  | 'projectId'
  | 'pairId'
  | 'role'
  | 'state'
  | 'serialNumber'
  | 'issuer'
  | 'subject'
  | 'commonName'
  | 'notBefore'
  | 'notAfter'
  | 'algorithm'
  | 'sha256'
  | 'writtenAt'
  | 'activatedAt'
  | 'endedAt'
  | 'version'
  | 'createdAt'
> & { applicationNumber: string; organizationName: string; projectName: string; tokenSerial: string | null };

export function presentCertificate(actor: Actor, row: CertificateSource): CertificateRow {
  const {
    id,
    jobId,
    applicationId,
    applicationNumber,
    organizationName,
    projectName,
    pairId,
    role,
    state,
    serialNumber,
    issuer,
    subject,
    commonName,
    algorithm,
    sha256,
    tokenSerial,
    version,
  } = row;
  return {
    id,
    jobId,
    applicationId,
    applicationNumber,
    organizationName,
    projectName,
    pairId,
    role,
    state,
    serialNumber,
    issuer,
    subject,
    commonName,
    algorithm,
    sha256,
    tokenSerial,
    version,
    notBefore: iso(row.notBefore),
    notAfter: iso(row.notAfter),
    writtenAt: isoOrNull(row.writtenAt),
    activatedAt: isoOrNull(row.activatedAt),
    endedAt: isoOrNull(row.endedAt),
    createdAt: iso(row.createdAt),
    abilities: abilitiesOf(actor, 'certificate', { projectId: row.projectId, state }),
  };
}
