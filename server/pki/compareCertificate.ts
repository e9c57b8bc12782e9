import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import { toDer } from './der.ts';
import { encodeName, nameText, type DistinguishedName } from './distinguishedName.ts';
import { extKeyUsages } from './objectIds.ts';
import type { CertificateProfile } from './profiles.ts';
import { readPublicKey } from './publicKey.ts';
import { readCertificate, type CertificateContent } from './readCertificate.ts';
import { signatureHolds } from './signatureAlgorithm.ts';

/** What the approved version says the certificate must be. */
export interface ExpectedCertificate {
  subject: DistinguishedName;
  /** Null where the CA makes the key: the certificate's own is taken, and its kind must be one we offer. */
  spki: Buffer | null;
  profile: CertificateProfile;
  years: number;
  /** Certificate of the CA that was asked, DER. */
  issuer: Buffer;
  /** When it was asked; the validity may begin up to a day before or after. */
  askedAt: Date;
}

type ComparedField =
  | 'certificate'
  | 'issuer'
  | 'signature'
  | 'subject'
  | 'publicKey'
  | 'keyUsage'
  | 'extKeyUsage'
  | 'notBefore'
  | 'notAfter'
  | 'isAuthority';
export interface CertificateDifference {
  field: ComparedField;
  expected: string;
  found: string;
}

const DAY = 86_400_000;

/**
 * Every field in which an issued certificate differs from what was approved; empty when it may be written to the token.
 * Never throws on a bad certificate.
 */
export function compareCertificate(der: Buffer, expected: ExpectedCertificate): CertificateDifference[] {
  let found: CertificateContent;
  try {
    found = readCertificate(der);
  } catch (error) {
    const fault = error instanceof Error ? error.message : 'unreadable';
    return [{ field: 'certificate', expected: 'X.509 v3', found: fault }];
  }
  const spki = expected.spki ?? found.spki;
  const algorithm = algorithmOf(spki);
  if (!algorithm) return [{ field: 'publicKey', expected: 'RSA-2048 or P-256', found: found.spki.toString('hex') }];
  const differences = [
    ...compareIssuer(found, readCertificate(expected.issuer)),
    ...compareHolder(found, expected.subject, spki),
    ...compareUse(found, expected.profile, algorithm),
    ...compareValidity(found, expected),
  ];
  return differences.filter((one) => one !== null);
}

type Compared = (CertificateDifference | null)[];

function compareIssuer(found: CertificateContent, issuer: CertificateContent): Compared {
  const holds = signatureHolds(issuer.publicKey, found.tbs, found.signature);
  return [
    differ('issuer', nameText(issuer.subject), nameText(found.issuer), issuer.subjectDer.equals(found.issuerDer)),
    differ('signature', 'of the issuer', 'of another key', holds),
  ];
}

function compareHolder(found: CertificateContent, subject: DistinguishedName, spki: Buffer): Compared {
  const sameName = toDer(encodeName(subject)).equals(found.subjectDer);
  return [
    differ('subject', nameText(subject), nameText(found.subject), sameName),
    differ('publicKey', spki.toString('hex'), found.spki.toString('hex'), spki.equals(found.spki)),
  ];
}

function compareUse(found: CertificateContent, profile: CertificateProfile, algorithm: KeyAlgorithm): Compared {
  const usages = profile.keyUsage[algorithm];
  const purposes = profile.extKeyUsage.map((one) => extKeyUsages[one]);
  return [
    differ('keyUsage', usages.join(' '), found.keyUsage.join(' '), sameSet(usages, found.keyUsage)),
    differ('extKeyUsage', sorted(purposes), sorted(found.extKeyUsage), sameSet(purposes, found.extKeyUsage)),
    differ('isAuthority', 'false', String(found.isAuthority), !found.isAuthority),
  ];
}

/** Both ends may lie a day beside what was asked: CAs begin a little earlier, and some end at midnight. */
function compareValidity({ notBefore, notAfter }: CertificateContent, expected: ExpectedCertificate): Compared {
  const lastDay = new Date(notBefore);
  lastDay.setUTCFullYear(lastDay.getUTCFullYear() + expected.years);
  const isNear = (one: Date, other: Date): boolean => Math.abs(one.getTime() - other.getTime()) <= DAY;
  return [
    differ('notBefore', expected.askedAt.toISOString(), notBefore.toISOString(), isNear(notBefore, expected.askedAt)),
    differ('notAfter', lastDay.toISOString(), notAfter.toISOString(), isNear(notAfter, lastDay)),
  ];
}

function algorithmOf(spki: Buffer): KeyAlgorithm | null {
  try {
    return readPublicKey(spki).algorithm;
  } catch {
    return null;
  }
}

function differ(field: ComparedField, expected: string, found: string, same: boolean): CertificateDifference | null {
  return same ? null : { field, expected, found };
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return sorted(one) === sorted(other);
}

function sorted(list: readonly string[]): string {
  return list.toSorted().join(' ');
}
