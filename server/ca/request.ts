import { AppError } from '../lib/AppError.ts';
import { bitsOf, child, decode, encode, oidOf } from './asn1.ts';
import { readPublicKey, type PublicKeyInfo } from './publicKey.ts';
import { signatureHolds, signatureKind, signatureOid } from './signatureAlgorithm.ts';

/**
 * Key of a PKCS#10 request (RFC 2986) whose signature holds; the name in it counts for nothing, the approved version names the subject.
 * @throws AppError ca_refused with `reason`: csr_malformed, key_not_offered, csr_signature.
 */
export function readRequest(csr: Buffer): PublicKeyInfo {
  const { info, signedWith, signature } = parse(csr);
  const key = keyOf(info.spki);
  if (signedWith !== signatureOid(signatureKind(key.algorithm)) || !signatureHolds(key.key, info.bytes, signature)) {
    throw new AppError('ca_refused', { reason: 'csr_signature' });
  }
  return key;
}

function parse(csr: Buffer): { info: { bytes: Buffer; spki: Buffer }; signedWith: string; signature: Buffer } {
  try {
    const request = decode(csr);
    const info = child(request, 0);
    return { info: { bytes: encode(info), spki: encode(child(info, 2)) }, signedWith: oidOf(child(child(request, 1), 0)), signature: bitsOf(child(request, 2)) };
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
