import {
  Certificate,
  Extensions,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
  type Extension,
  type Name,
} from '@peculiar/asn1-x509';
import { fromDer, toDer, unsignedInteger } from '../pki/der.ts';
import { signatureAlgorithm, type SignatureKind } from '../pki/signatureAlgorithm.ts';

/**
 * The part of a certificate that is signed. Issuer and subject are given as ASN.1, so the issuer stays byte for byte
 * the CA's own name.
 */
export interface CertificateBody {
  /** Hex. */
  serialNumber: string;
  issuer: Name;
  subject: Name;
  notBefore: Date;
  notAfter: Date;
  spki: Buffer;
  extensions: Extension[];
}

/** Signs with the CA key: a token, another process or a test's key does it. ECDSA answers in DER. */
export type SignFunction = (data: Buffer) => Promise<Buffer>;

/** X.509 v3 certificate (RFC 5280 §4.1), DER. */
export async function signCertificate(
  body: CertificateBody,
  kind: SignatureKind,
  sign: SignFunction,
): Promise<{ certificate: Buffer; tbs: Buffer; signature: Buffer }> {
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: unsignedInteger(Buffer.from(body.serialNumber, 'hex')),
    signature: signatureAlgorithm(kind),
    issuer: body.issuer,
    validity: new Validity({ notBefore: body.notBefore, notAfter: body.notAfter }),
    subject: body.subject,
    subjectPublicKeyInfo: fromDer(body.spki, SubjectPublicKeyInfo),
    extensions: new Extensions(body.extensions),
  });
  const tbs = toDer(tbsCertificate);
  const signature = await sign(tbs);
  const certificate = new Certificate({
    tbsCertificate,
    signatureAlgorithm: signatureAlgorithm(kind),
    signatureValue: new Uint8Array(signature).buffer,
  });
  return { certificate: toDer(certificate), tbs, signature };
}
