import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import { encode } from './asn1.ts';
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

export type ComparedField =
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
export interface Difference {
  field: ComparedField;
  expected: string;
  found: string;
}

const DAY = 86_400_000;

/** Every field in which an issued certificate differs from what was approved; empty when it may be written to the token. Never throws on a bad certificate. */
export function compareCertificate(der: Buffer, expected: ExpectedCertificate): Difference[] {
  let found: CertificateContent;
  try {
    found = readCertificate(der);
  } catch (error) {
    return [
      { field: 'certificate', expected: 'X.509 v3', found: error instanceof Error ? error.message : 'unreadable' },
    ];
  }
  const issuer = readCertificate(expected.issuer);
  const subject = encode(encodeName(expected.subject));
  const lastDay = new Date(found.notBefore);
  lastDay.setUTCFullYear(lastDay.getUTCFullYear() + expected.years);
  const spki = expected.spki ?? found.spki;
  const algorithm = algorithmOf(spki);
  if (!algorithm) return [{ field: 'publicKey', expected: 'RSA-2048 or P-256', found: found.spki.toString('hex') }];
  const usages = expected.profile.keyUsage[algorithm];
  const differences: (Difference | null)[] = [
    differ('issuer', nameText(issuer.subject), nameText(found.issuer), issuer.subjectDer.equals(found.issuerDer)),
    differ(
      'signature',
      'of the issuer',
      'of another key',
      signatureHolds(issuer.publicKey, found.tbs, found.signature),
    ),
    differ('subject', nameText(expected.subject), nameText(found.subject), subject.equals(found.subjectDer)),
    differ('publicKey', spki.toString('hex'), found.spki.toString('hex'), spki.equals(found.spki)),
    differ('keyUsage', usages.join(' '), found.keyUsage.join(' '), sameSet(usages, found.keyUsage)),
    differ(
      'extKeyUsage',
      names(expected.profile.extKeyUsage.map((one) => extKeyUsages[one])),
      names(found.extKeyUsage),
      sameSet(
        expected.profile.extKeyUsage.map((one) => extKeyUsages[one]),
        found.extKeyUsage,
      ),
    ),
    differ(
      'notBefore',
      expected.askedAt.toISOString(),
      found.notBefore.toISOString(),
      Math.abs(found.notBefore.getTime() - expected.askedAt.getTime()) <= DAY,
    ),
    differ(
      'notAfter',
      lastDay.toISOString(),
      found.notAfter.toISOString(),
      Math.abs(found.notAfter.getTime() - lastDay.getTime()) <= DAY,
    ),
    differ('isAuthority', 'false', String(found.isAuthority), !found.isAuthority),
  ];
  return differences.filter((one) => one !== null);
}

function algorithmOf(spki: Buffer): KeyAlgorithm | null {
  try {
    return readPublicKey(spki).algorithm;
  } catch {
    return null;
  }
}

function differ(field: ComparedField, expected: string, found: string, same: boolean): Difference | null {
  return same ? null : { field, expected, found };
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return names(one) === names(other);
}

function names(list: readonly string[]): string {
  return list.toSorted().join(' ');
}
