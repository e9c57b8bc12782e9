import {
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  CertificatePolicies,
  ExtendedKeyUsage,
  id_ce_authorityKeyIdentifier,
  id_ce_basicConstraints,
  id_ce_certificatePolicies,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_subjectKeyIdentifier,
  KeyUsage as KeyUsageBits,
  SubjectKeyIdentifier,
  type Extensions,
} from '@peculiar/asn1-x509';
import { fromDer } from './der.ts';
import { keyUsages, type KeyUsage } from './objectIds.ts';

/** The extensions we look at (RFC 5280 §4.2.1). */
export interface ExtensionContent {
  isAuthority: boolean;
  keyUsage: KeyUsage[];
  extKeyUsage: string[];
  policies: string[];
  subjectKeyIdentifier: Buffer | null;
  authorityKeyIdentifier: Buffer | null;
}

/** @throws Error if an extension we look at is not DER, and if any extension stands there twice (RFC 5280 §4.2). */
export function readExtensions(extensions: Extensions | undefined): ExtensionContent {
  const contents = contentsOf(extensions);
  const read = <T extends object>(id: string, schema: new () => T): T | null => {
    const content = contents.get(id);
    return content ? fromDer(content, schema) : null;
  };
  const subjectKey = read(id_ce_subjectKeyIdentifier, SubjectKeyIdentifier);
  const issuerKey = read(id_ce_authorityKeyIdentifier, AuthorityKeyIdentifier)?.keyIdentifier;
  return {
    isAuthority: read(id_ce_basicConstraints, BasicConstraints)?.cA === true,
    keyUsage: usagesOf(read(id_ce_keyUsage, KeyUsageBits)),
    extKeyUsage: [...(read(id_ce_extKeyUsage, ExtendedKeyUsage) ?? [])],
    policies: [...(read(id_ce_certificatePolicies, CertificatePolicies) ?? [])].map((one) => one.policyIdentifier),
    subjectKeyIdentifier: subjectKey && Buffer.from(subjectKey.buffer),
    authorityKeyIdentifier: issuerKey ? Buffer.from(issuerKey.buffer) : null,
  };
}

/** Key usages of any certificate, also of one whose names we do not know. @throws Error if it is not DER. */
export function readKeyUsage(certificate: Buffer): KeyUsage[] {
  return readExtensions(fromDer(certificate, Certificate).tbsCertificate.extensions).keyUsage;
}

function contentsOf(extensions: Extensions | undefined): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  for (const { extnID, extnValue } of extensions ?? []) {
    if (contents.has(extnID)) throw new Error(`extension ${extnID} stands twice in the certificate`);
    contents.set(extnID, Buffer.from(extnValue.buffer));
  }
  return contents;
}

function usagesOf(bits: KeyUsageBits | null): KeyUsage[] {
  const number = bits?.toNumber() ?? 0;
  return keyUsages.filter((_, index) => number & (1 << index));
}
