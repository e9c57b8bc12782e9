import { z } from 'zod';
import type { OwnCertificateRow } from '../reads/applicant/certificates.ts';
import { certificateRoles, certificateStates } from '../vocabulary/certificateStates.ts';
import { plainFields } from './plainFields.ts';

/** A certificate as its holder sees it; times ISO, the service's end a plain date. */
export const intakeCertificateSchema = z.strictObject({
  id: z.number(),
  jobId: z.number(),
  role: z.enum(certificateRoles),
  state: z.enum(certificateStates),
  serialNumber: z.string(),
  issuer: z.string(),
  commonName: z.string(),
  notBefore: z.string(),
  notAfter: z.string(),
  activatedAt: z.string().nullable(),
  applicationId: z.number(),
  applicationNumber: z.string(),
  organizationName: z.string(),
  projectName: z.string(),
  productName: z.string(),
  tokenSerial: z.string().nullable(),
  serviceEndsOn: z.string().nullable(),
});
export type IntakeCertificate = z.infer<typeof intakeCertificateSchema>;

export function presentIntakeCertificate(row: OwnCertificateRow): IntakeCertificate {
  // Until the parcel is accepted its holder proves by this number that he has it.
  return plainFields(intakeCertificateSchema, row.activatedAt === null ? { ...row, tokenSerial: null } : row);
}
