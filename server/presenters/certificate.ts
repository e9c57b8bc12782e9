import { z } from 'zod';
import type { CertificateListRow } from '../reads/desk/certificates.ts';
import { plainFields } from './plainFields.ts';
import { abilitiesOf } from '../domain/authorize.ts';
import { certificateRoles, certificateStates } from '../vocabulary/certificateStates.ts';

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
export function presentCertificate(actor: Actor, row: CertificateListRow): CertificateRow {
  const { projectId, state } = row;
  return {
    ...plainFields(certificateSchema, row),
    abilities: abilitiesOf(actor, 'certificate', { projectId, state }),
  };
}
