import { z } from 'zod';
import {
  certificateRoles,
  certificateStates,
  type CertificateRole,
  type CertificateState,
} from '../vocabulary/certificateStates.ts';

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

interface Row {
  id: number;
  jobId: number;
  role: CertificateRole;
  state: CertificateState;
  serialNumber: string;
  issuer: string;
  commonName: string;
  notBefore: Date;
  notAfter: Date;
  activatedAt: Date | null;
  applicationId: number;
  applicationNumber: string;
  organizationName: string;
  projectName: string;
  productName: string;
  tokenSerial: string | null;
  serviceEndsOn: string | null;
}

export function presentIntakeCertificate({ notBefore, notAfter, activatedAt, ...plain }: Row): IntakeCertificate {
  return {
    ...plain,
    notBefore: notBefore.toISOString(),
    notAfter: notAfter.toISOString(),
    activatedAt: activatedAt?.toISOString() ?? null,
  };
}
