import { bitString, context, decode, encode, integer, sequence, time, type Asn1 } from './asn1.ts';
import { signatureAlgorithm, type SignatureKind } from './signatureAlgorithm.ts';

/** The part of a certificate that is signed. Issuer and subject are given as ASN.1, so the issuer stays byte for byte the CA's own name. */
export interface CertificateBody {
  serialNumber: string;
  issuer: Asn1;
  subject: Asn1;
  notBefore: Date;
  notAfter: Date;
  spki: Buffer;
  extensions: Asn1[];
}

/** Puts bytes under the CA key; a token, another process or a test key stands behind it. ECDSA answers in DER. */
export type SignFunction = (data: Buffer) => Promise<Buffer>;

/** X.509 v3 certificate (RFC 5280 §4.1), DER. */
export async function signCertificate(
  body: CertificateBody,
  kind: SignatureKind,
  sign: SignFunction,
): Promise<{ certificate: Buffer; tbs: Buffer; signature: Buffer }> {
  const tbs = sequence(
    context(0, [integer(Buffer.from([2]))]),
    integer(Buffer.from(body.serialNumber, 'hex')),
    signatureAlgorithm(kind),
    body.issuer,
    sequence(time(body.notBefore), time(body.notAfter)),
    body.subject,
    decode(body.spki),
    context(3, [sequence(...body.extensions)]),
  );
  const bytes = encode(tbs);
  const signature = await sign(bytes);
  return { certificate: encode(sequence(tbs, signatureAlgorithm(kind), bitString(signature))), tbs: bytes, signature };
}
