import { verify, type KeyObject } from 'node:crypto';
import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import { nothing, objectId, sequence, type Asn1 } from './asn1.ts';
import { objectIds } from './objectIds.ts';

/** The two signature algorithms in use: RSA PKCS#1 v1.5 and ECDSA, both over SHA-256. */
export type SignatureKind = 'rsa' | 'ec';

export function signatureKind(algorithm: KeyAlgorithm): SignatureKind {
  return algorithm === 'ec-p256' ? 'ec' : 'rsa';
}

/** AlgorithmIdentifier; RSA carries NULL parameters, ECDSA none (RFC 3279 §2.2). */
export function signatureAlgorithm(kind: SignatureKind): Asn1 {
  return kind === 'rsa'
    ? sequence(objectId(objectIds.sha256WithRsa), nothing())
    : sequence(objectId(objectIds.ecdsaWithSha256));
}

/** Signature as it stands in certificates: PKCS#1 v1.5, or ECDSA as DER. Never throws. */
export function signatureHolds(key: KeyObject, data: Buffer, signature: Buffer): boolean {
  try {
    return verify('sha256', data, key, signature);
  } catch {
    return false;
  }
}
