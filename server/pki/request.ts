import { CertificationRequest, CertificationRequestInfo } from '@peculiar/asn1-csr';
import { SubjectPublicKeyInfo } from '@peculiar/asn1-x509';
import { AppError } from '../lib/AppError.ts';
import { fromDer, toDer } from './der.ts';
import { encodeName, type DistinguishedName } from './distinguishedName.ts';
import { readPublicKey, type PublicKeyInfo } from './publicKey.ts';
import { signatureAlgorithm, signatureHolds, signatureKind, type SignatureKind } from './signatureAlgorithm.ts';

/** PKCS#10 (RFC 2986), DER. `sign` signs with the key of `spki`; ECDSA answers in DER. */
export function composeRequest(
  subject: DistinguishedName,
  spki: Buffer,
  kind: SignatureKind,
  sign: (info: Buffer) => Buffer,
): Buffer {
  const info = new CertificationRequestInfo({
    version: 0,
    subject: encodeName(subject),
    subjectPKInfo: fromDer(spki, SubjectPublicKeyInfo),
  });
  const request = new CertificationRequest({
    certificationRequestInfo: info,
    signatureAlgorithm: signatureAlgorithm(kind),
    signature: new Uint8Array(sign(toDer(info))).buffer,
  });
  return toDer(request);
}

/**
 * Key of a PKCS#10 request whose signature holds. The name in it counts for nothing: the approved version names the
 * subject.
 * @throws AppError ca_refused with `reason`: csr_malformed, key_not_offered, csr_signature.
 */
export function readRequest(csr: Buffer): PublicKeyInfo {
  const request = parse(csr);
  const key = keyOf(toDer(request.certificationRequestInfo.subjectPKInfo));
  const named = toDer(request.signatureAlgorithm).equals(toDer(signatureAlgorithm(signatureKind(key.algorithm))));
  const info = toDer(request.certificationRequestInfo);
  if (!named || !signatureHolds(key.key, info, Buffer.from(request.signature)))
    throw new AppError('ca_refused', { reason: 'csr_signature' });
  return key;
}

function parse(csr: Buffer): CertificationRequest {
  try {
    return fromDer(csr, CertificationRequest);
  } catch (cause) {
    throw new AppError('ca_refused', { reason: 'csr_malformed' }, { cause });
  }
}

function keyOf(spki: Buffer): PublicKeyInfo {
  try {
    return readPublicKey(spki);
  } catch (cause) {
    throw new AppError('ca_refused', { reason: 'key_not_offered' }, { cause });
  }
}
