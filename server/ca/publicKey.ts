import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import { bitsOf, child, decode, oidOf } from './asn1.ts';
import { objectIds } from './objectIds.ts';

/** SubjectPublicKeyInfo, DER, and what is read from it. */
export interface PublicKeyInfo {
  spki: Buffer;
  algorithm: KeyAlgorithm;
  key: KeyObject;
}

/** @throws Error if it is not an RSA-2048 key with exponent 65537 or a point on P-256. */
export function readPublicKey(spki: Buffer): PublicKeyInfo {
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  const details = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') {
    if (details.modulusLength !== 2048 || details.publicExponent !== 65537n)
      throw new Error('RSA key must have 2048 bits and exponent 65537');
    return { spki, algorithm: 'rsa2048', key };
  }
  if (key.asymmetricKeyType === 'ec' && details.namedCurve === 'prime256v1') return { spki, algorithm: 'ec-p256', key };
  throw new Error('key algorithm is not offered');
}

export function spkiOf(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' });
}

/** Key identifier: SHA-1 of the BIT STRING's content (RFC 5280 §4.2.1.2 method 1). */
export function keyIdentifier(spki: Buffer): Buffer {
  return createHash('sha1')
    .update(bitsOf(child(decode(spki), 1)))
    .digest();
}

/** Raw uncompressed point of an EC key, 65 bytes. */
export function ecPoint(spki: Buffer): Buffer {
  const node = decode(spki);
  if (oidOf(child(child(node, 0), 0)) !== objectIds.ecPublicKey) throw new Error('not an EC key');
  return bitsOf(child(node, 1));
}
