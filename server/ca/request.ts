import { AppError } from '../lib/AppError.ts';
import { bitsOf, bitString, child, decode, encode, sequence, type Asn1 } from './asn1.ts';
import { readPublicKey, type PublicKeyInfo } from './publicKey.ts';
import { signatureAlgorithm, signatureHolds, signatureKind } from './signatureAlgorithm.ts';

/**
 * Key of a PKCS#10 request (RFC 2986) whose signature holds; the name in it counts for nothing, the approved version names the subject.
 * @throws AppError ca_refused with `reason`: csr_malformed, key_not_offered, csr_signature.
 */
export function readRequest(csr: Buffer): PublicKeyInfo {
  const { info, spki, signature } = parse(csr);
  const key = keyOf(spki);
  // Put together again it must be the same bytes: what is not under the signature cannot vary either.
  const again = encode(sequence(info, signatureAlgorithm(signatureKind(key.algorithm)), bitString(signature)));
  if (!again.equals(csr) || !signatureHolds(key.key, encode(info), signature))
    throw new AppError('ca_refused', { reason: 'csr_signature' });
  return key;
}

function parse(csr: Buffer): { info: Asn1; spki: Buffer; signature: Buffer } {
  try {
    const request = decode(csr);
    const info = child(request, 0);
    return { info, spki: encode(child(info, 2)), signature: bitsOf(child(request, 2)) };
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
