import type { CertificateRole, KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import type { ProductKind } from '../vocabulary/productKinds.ts';
import { compareCertificate, type CertificateDifference } from './compareCertificate.ts';
import { nameText, type DistinguishedName } from './distinguishedName.ts';
import { certificateProfiles } from './profiles.ts';
import { challengeIsSigned, makeProofMessage } from './proof.ts';
import { readPublicKey } from './publicKey.ts';
import { readCertificate } from './readCertificate.ts';
import { readRequest } from './request.ts';

/** What the desk needs to know about requests and certificates, in one object; pure, holds no key. */
export const pki = { readRequest, describe, compare, challengeIsSigned, proofMessage: makeProofMessage };

function describe(certificate: Buffer): {
  serialNumber: string;
  issuer: string;
  subject: string;
  commonName: string;
  notBefore: Date;
  notAfter: Date;
  spki: Buffer;
  algorithm: KeyAlgorithm;
} {
  const content = readCertificate(certificate);
  return {
    serialNumber: content.serialNumber,
    issuer: nameText(content.issuer),
    subject: nameText(content.subject),
    commonName: content.subject.find(({ type }) => type === 'CN')?.value ?? '',
    notBefore: content.notBefore,
    notAfter: content.notAfter,
    spki: content.spki,
    algorithm: readPublicKey(content.spki).algorithm,
  };
}

/** `spki` is null where the key was born at the CA. */
function compare(request: {
  certificate: Buffer;
  issuer: Buffer;
  role: CertificateRole;
  productKind: ProductKind;
  years: number;
  spki: Buffer | null;
  subject: DistinguishedName;
  askedAt: Date;
}): CertificateDifference[] {
  const { certificate, productKind, role, ...rest } = request;
  return compareCertificate(certificate, { ...rest, profile: certificateProfiles[productKind][role] });
}
