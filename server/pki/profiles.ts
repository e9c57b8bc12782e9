import type { CertificateRole, KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import type { ProductKind } from '../vocabulary/productKinds.ts';
import type { ExtKeyUsage, KeyUsage } from './objectIds.ts';

/** What a certificate of one product and role looks like, whoever holds it. */
export interface CertificateProfile {
  role: CertificateRole;
  keyUsage: Readonly<Record<KeyAlgorithm, readonly KeyUsage[]>>;
  extKeyUsage: readonly ExtKeyUsage[];
  /** Last arc of the policy, under the policy arc of the CA. */
  policy: number;
  longestYears: number;
}

const signing: Omit<CertificateProfile, 'policy' | 'extKeyUsage'> = {
  role: 'signing',
  keyUsage: {
    rsa2048: ['digitalSignature', 'contentCommitment'],
    'ec-p256': ['digitalSignature', 'contentCommitment'],
  },
  longestYears: 5,
};
const encryption: Omit<CertificateProfile, 'policy'> = {
  role: 'encryption',
  // RFC 8813 would leave an EC key only keyAgreement; the trade's dual certificates (GM/T 0015) and OpenSSL's S/MIME
  // purpose ask for all three.
  keyUsage: {
    rsa2048: ['keyEncipherment', 'dataEncipherment'],
    'ec-p256': ['keyEncipherment', 'dataEncipherment', 'keyAgreement'],
  },
  extKeyUsage: ['emailProtection'],
  longestYears: 5,
};
const withSeal: readonly ExtKeyUsage[] = ['clientAuth', 'emailProtection', 'documentSigning'];

export const certificateProfiles: Readonly<Record<ProductKind, Readonly<Record<CertificateRole, CertificateProfile>>>> =
  {
    organization_seal: {
      signing: { ...signing, extKeyUsage: withSeal, policy: 1 },
      encryption: { ...encryption, policy: 1 },
    },
    legal_representative_seal: {
      signing: { ...signing, extKeyUsage: withSeal, policy: 2 },
      encryption: { ...encryption, policy: 2 },
    },
    bidder_seal: {
      signing: { ...signing, extKeyUsage: withSeal, policy: 3 },
      encryption: { ...encryption, policy: 3 },
    },
    professional_seal: {
      signing: { ...signing, extKeyUsage: withSeal, policy: 4 },
      encryption: { ...encryption, policy: 4 },
    },
    mobile: {
      signing: { ...signing, extKeyUsage: ['clientAuth', 'emailProtection'], policy: 5, longestYears: 2 },
      encryption: { ...encryption, policy: 5, longestYears: 2 },
    },
  };

/** Where relying parties look things up; what is null is left out of the certificates. */
export interface CertificateLocations {
  crl: string | null;
  ocsp: string | null;
  issuer: string | null;
  /** OID under which the policies stand; RFC 5612's arc for documentation in the demo. */
  policyArc: string;
}

/** Validity of `years`, begun a little earlier so that a slow clock does not refuse a new certificate. */
export function validityOf(now: Date, years: number): { notBefore: Date; notAfter: Date } {
  const notBefore = new Date(Math.floor(now.getTime() / 1000) * 1000 - 10 * 60_000);
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + years);
  return { notBefore, notAfter };
}
