import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { ECParameters, id_secp256r1 } from '@peculiar/asn1-ecc';
import { RSAPublicKey } from '@peculiar/asn1-rsa';
import { SubjectPublicKeyInfo } from '@peculiar/asn1-x509';
import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import { fromDer, toDer } from './der.ts';

/** SubjectPublicKeyInfo, DER, and what is read from it. */
export interface PublicKeyInfo {
  spki: Buffer;
  algorithm: KeyAlgorithm;
  key: KeyObject;
}

/** Curve P-256 as EC keys name it, DER; PKCS#11 calls it CKA_EC_PARAMS. */
export const p256Parameters = toDer(new ECParameters({ namedCurve: id_secp256r1 }));

/** @throws Error if it is not DER, not an RSA-2048 key with exponent 65537 and not a point on P-256. */
export function readPublicKey(spki: Buffer): PublicKeyInfo {
  fromDer(spki, SubjectPublicKeyInfo);
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  const details = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') {
    if (details.modulusLength !== 2048 || details.publicExponent !== 65537n)
      throw new Error('RSA key must have 2048 bits and exponent 65537');
    return { spki, algorithm: 'rsa2048', key };
  }
  if (key.asymmetricKeyType === 'ec' && details.namedCurve === 'prime256v1') return { spki, algorithm: 'ec-p256', key };
  throw new Error(`key algorithm ${key.asymmetricKeyType ?? ''} ${details.namedCurve ?? ''} is not offered`);
}

export function spkiOf(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' });
}

/** Key identifier: SHA-1 of the BIT STRING's content (RFC 5280 §4.2.1.2 method 1). */
export function keyIdentifier(spki: Buffer): Buffer {
  const { subjectPublicKey } = fromDer(spki, SubjectPublicKeyInfo);
  return createHash('sha1').update(Buffer.from(subjectPublicKey)).digest();
}

/**
 * Public point of a P-256 key, raw and uncompressed, 65 bytes. Read from the SubjectPublicKeyInfo and not from a JWK:
 * the JWK export of a key that this process has just generated can wait for itself for ever (Node holds the pair's
 * lock while it makes JavaScript strings, and the garbage collection these may start wants the same lock).
 * @throws Error for a key of another kind.
 */
export function publicPoint(key: KeyObject): Buffer {
  const point = Buffer.from(fromDer(spkiOf(key), SubjectPublicKeyInfo).subjectPublicKey);
  if (key.asymmetricKeyType !== 'ec' || point.length !== 65)
    throw new Error(`a ${key.asymmetricKeyType ?? ''} key has no point on P-256`);
  return point;
}

/** Modulus and exponent of an RSA key, big-endian, without zeros in front. @throws Error for a key of another kind. */
export function rsaNumbers(key: KeyObject): { modulus: Buffer; exponent: Buffer } {
  if (key.asymmetricKeyType !== 'rsa') throw new Error(`a ${key.asymmetricKeyType ?? ''} key has no modulus`);
  const { subjectPublicKey } = fromDer(spkiOf(key), SubjectPublicKeyInfo);
  const { modulus, publicExponent } = fromDer(new Uint8Array(subjectPublicKey), RSAPublicKey);
  return { modulus: unsigned(modulus), exponent: unsigned(publicExponent) };
}

/** An INTEGER's content without the zero before a high bit. */
function unsigned(content: ArrayBuffer): Buffer {
  const bytes = Buffer.from(content);
  return bytes[0] === 0 && bytes.length > 1 ? bytes.subarray(1) : bytes;
}
