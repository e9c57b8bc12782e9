import { createPublicKey, type KeyObject } from 'node:crypto';
import {
  bitsOf,
  bitString,
  bytesOf,
  child,
  children,
  dateOf,
  decode,
  encode,
  isContext,
  oidOf,
  sequence,
  type Asn1,
} from './asn1.ts';
import { decodeName, type DistinguishedName } from './distinguishedName.ts';
import { keyUsages, objectIds, type KeyUsage } from './objectIds.ts';

/** What stands in a certificate, read from the bytes themselves. */
export interface CertificateContent {
  der: Buffer;
  tbs: Buffer;
  signature: Buffer;
  serialNumber: string;
  issuer: DistinguishedName;
  issuerDer: Buffer;
  subject: DistinguishedName;
  subjectDer: Buffer;
  notBefore: Date;
  notAfter: Date;
  spki: Buffer;
  publicKey: KeyObject;
  isAuthority: boolean;
  keyUsage: KeyUsage[];
  extKeyUsage: string[];
  policies: string[];
  subjectKeyIdentifier: Buffer | null;
  authorityKeyIdentifier: Buffer | null;
}

/** @throws Error if it is not an X.509 v3 certificate. */
export function readCertificate(der: Buffer): CertificateContent {
  const certificate = decode(der);
  const tbs = child(certificate, 0);
  if (!isContext(child(tbs, 0), 0)) throw new Error('not a version 3 certificate');
  const signature = bitsOf(child(certificate, 2));
  // RFC 5280 §4.1.1.2: the algorithm outside the signature is the one inside; and nothing else may stand around it.
  if (!encode(sequence(tbs, child(tbs, 2), bitString(signature))).equals(der))
    throw new Error('wrapping of the certificate is not its own');
  const spki = encode(child(tbs, 6));
  const wrapper = children(tbs).find((part) => isContext(part, 3));
  const extensions = new Map(
    (wrapper ? children(child(wrapper, 0)) : []).map((one) => [
      oidOf(child(one, 0)),
      decode(bytesOf(children(one).at(-1) as Asn1)),
    ]),
  );
  const list = <T>(oid: string, read: (node: Asn1) => T): T[] => {
    const node = extensions.get(oid);
    return node ? children(node).map(read) : [];
  };
  return {
    der,
    tbs: encode(tbs),
    signature,
    serialNumber: serialOf(child(tbs, 1)),
    issuer: decodeName(child(tbs, 3)),
    issuerDer: encode(child(tbs, 3)),
    notBefore: dateOf(child(child(tbs, 4), 0)),
    notAfter: dateOf(child(child(tbs, 4), 1)),
    subject: decodeName(child(tbs, 5)),
    subjectDer: encode(child(tbs, 5)),
    spki,
    publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }),
    isAuthority: list(objectIds.basicConstraints, bytesOf)[0]?.[0] === 0xff,
    keyUsage: usagesOf(extensions.get(objectIds.keyUsage)),
    extKeyUsage: list(objectIds.extKeyUsage, oidOf),
    policies: list(objectIds.certificatePolicies, (policy) => oidOf(child(policy, 0))),
    subjectKeyIdentifier: optional(extensions.get(objectIds.subjectKeyIdentifier), bytesOf),
    authorityKeyIdentifier: list(objectIds.authorityKeyIdentifier, bytesOf)[0] ?? null,
  };
}

function optional<T>(node: Asn1 | undefined, read: (node: Asn1) => T): T | null {
  return node ? read(node) : null;
}

/** Serial number in hex, without the sign byte DER puts before a high bit. */
function serialOf(node: Asn1): string {
  const bytes = bytesOf(node);
  return (bytes.length > 1 && bytes[0] === 0 ? bytes.subarray(1) : bytes).toString('hex');
}

function usagesOf(node: Asn1 | undefined): KeyUsage[] {
  const bits = node ? (bytesOf(node)[1] ?? 0) : 0;
  return keyUsages.filter((_, index) => bits & (0x80 >> index));
}
