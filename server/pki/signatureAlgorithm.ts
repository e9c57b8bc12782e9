import { verify, type KeyObject } from 'node:crypto';
import { ecdsaWithSHA256, ECDSASigValue } from '@peculiar/asn1-ecc';
import { id_sha256WithRSAEncryption } from '@peculiar/asn1-rsa';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import { toDer, unsignedInteger } from './der.ts';

/** The two signature algorithms in use: RSA PKCS#1 v1.5 and ECDSA, both over SHA-256. */
export type SignatureKind = 'rsa' | 'ec';

export function signatureKind(algorithm: KeyAlgorithm): SignatureKind {
  return algorithm === 'ec-p256' ? 'ec' : 'rsa';
}

/** RSA carries NULL as its parameters, ECDSA none (RFC 3279 §2.2). */
const ALGORITHMS: Readonly<Record<SignatureKind, AlgorithmIdentifier>> = {
  // Not `sha256WithRSAEncryption` of asn1-rsa 2.11.1: that constant carries the number of SHA-512/256.
  rsa: new AlgorithmIdentifier({ algorithm: id_sha256WithRSAEncryption, parameters: null }),
  ec: ecdsaWithSHA256,
};

export function signatureAlgorithm(kind: SignatureKind): AlgorithmIdentifier {
  return ALGORITHMS[kind];
}

/** Signature as it stands in certificates: PKCS#1 v1.5, or ECDSA as DER. Never throws. */
export function signatureHolds(key: KeyObject, data: Buffer, signature: Buffer): boolean {
  try {
    return verify('sha256', data, key, signature);
  } catch {
    return false;
  }
}

/** An ECDSA signature as a token gives it (r and s side by side, equally long) → as it stands in certificates. */
export function ecdsaDer(raw: Buffer): Buffer {
  const half = raw.length / 2;
  const r = unsignedInteger(raw.subarray(0, half));
  const s = unsignedInteger(raw.subarray(half));
  return toDer(new ECDSASigValue({ r, s }));
}
