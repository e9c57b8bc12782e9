import { createPublicKey, type KeyObject } from 'node:crypto';
import { Certificate, Version } from '@peculiar/asn1-x509';
import { fromDer, integerDer, toDer } from './der.ts';
import { decodeName, type DistinguishedName } from './distinguishedName.ts';
import { readExtensions, type ExtensionContent } from './readExtensions.ts';

/** What stands in a certificate, read from the bytes themselves. */
export interface CertificateContent extends ExtensionContent {
  der: Buffer;
  tbs: Buffer;
  signature: Buffer;
  /** Hex, without the sign byte that DER puts before a high bit. */
  serialNumber: string;
  /** The whole INTEGER, as PKCS#11 wants it. */
  serialDer: Buffer;
  issuer: DistinguishedName;
  issuerDer: Buffer;
  subject: DistinguishedName;
  subjectDer: Buffer;
  notBefore: Date;
  notAfter: Date;
  spki: Buffer;
  publicKey: KeyObject;
}

/** @throws Error if it is not an X.509 v3 certificate in DER. */
export function readCertificate(der: Buffer): CertificateContent {
  const certificate = fromDer(der, Certificate);
  const { tbsCertificate: tbs, tbsCertificateRaw } = certificate;
  if (!tbsCertificateRaw) throw new Error('the certificate came without its signed bytes');
  if (tbs.version !== Version.v3) throw new Error(`version ${tbs.version + 1} certificate, not version 3`);
  // RFC 5280 §4.1.1.2: the algorithm outside the signature is the one inside.
  if (!toDer(certificate.signatureAlgorithm).equals(toDer(tbs.signature)))
    throw new Error(`signature algorithms ${certificate.signatureAlgorithm.algorithm} and ${tbs.signature.algorithm}`);
  const spki = toDer(tbs.subjectPublicKeyInfo);
  return {
    der,
    tbs: Buffer.from(tbsCertificateRaw),
    signature: Buffer.from(certificate.signatureValue),
    serialNumber: serialOf(Buffer.from(tbs.serialNumber)),
    serialDer: integerDer(tbs.serialNumber),
    issuer: decodeName(tbs.issuer),
    issuerDer: toDer(tbs.issuer),
    notBefore: tbs.validity.notBefore.getTime(),
    notAfter: tbs.validity.notAfter.getTime(),
    subject: decodeName(tbs.subject),
    subjectDer: toDer(tbs.subject),
    spki,
    publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }),
    ...readExtensions(tbs.extensions),
  };
}

/** @throws Error on a serial number that is not positive (RFC 5280 §4.1.2.2): −1 and 255 would read the same. */
function serialOf(content: Buffer): string {
  if ((content[0] ?? 0x80) >= 0x80) throw new Error(`serial number ${content.toString('hex')} is negative`);
  return (content.length > 1 && content[0] === 0 ? content.subarray(1) : content).toString('hex');
}
