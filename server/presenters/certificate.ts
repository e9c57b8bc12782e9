import { z } from 'zod';
import type { CertificateListRow } from '../reads/desk/certificates.ts';
import { listColumns, onlyTo, toReaders, type Actor } from './listColumns.ts';
import { formReaders } from '../vocabulary/form/formReaders.ts';
import { abilitiesOf } from '../domain/authorize.ts';
import { certificateRoles, certificateStates } from '../vocabulary/certificateStates.ts';

export const certificateList = listColumns('certificate.read', {
  id: toReaders(z.number()),
  jobId: toReaders(z.number()),
  applicationId: toReaders(z.number()),
  applicationNumber: toReaders(z.string()),
  organizationName: toReaders(z.string()),
  projectName: toReaders(z.string()),
  pairId: toReaders(z.number().nullable()),
  role: toReaders(z.enum(certificateRoles)),
  state: toReaders(z.enum(certificateStates)),
  serialNumber: toReaders(z.string()),
  issuer: toReaders(z.string()),
  subject: onlyTo(formReaders.subjects, z.string()),
  commonName: onlyTo(formReaders.subjects, z.string()),
  notBefore: toReaders(z.string()),
  notAfter: toReaders(z.string()),
  algorithm: toReaders(z.string()),
  sha256: toReaders(z.string()),
  tokenSerial: toReaders(z.string().nullable()),
  writtenAt: toReaders(z.string().nullable()),
  activatedAt: toReaders(z.string().nullable()),
  endedAt: toReaders(z.string().nullable()),
  version: toReaders(z.number()),
  createdAt: toReaders(z.string()),
  abilities: toReaders(z.array(z.string())),
});
export const certificateSchema = certificateList.schema;
export type CertificateRow = z.infer<typeof certificateSchema>;

export function presentCertificate(actor: Actor, row: CertificateListRow): CertificateRow {
  const { projectId, state } = row;
  return certificateList.present(actor, {
    ...row,
    abilities: abilitiesOf(actor, 'certificate', { projectId, state }),
  });
}
