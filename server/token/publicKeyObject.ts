import { createPublicKey, type KeyObject } from 'node:crypto';
import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import { attributes } from './attributes.ts';
import { publicPoint, rsaNumbers } from '../pki/publicKey.ts';
import type { TokenSession } from './TokenSession.ts';
import type { ObjectHandle } from './tokenTypes.ts';

/** The public key object as a key, or null when it lacks its numbers (half written). */
export function readPublicKeyObject(
  session: TokenSession,
  object: ObjectHandle,
  algorithm: KeyAlgorithm,
): KeyObject | null {
  try {
    return algorithm === 'rsa2048' ? rsaKey(session, object) : ecKey(session, object);
  } catch (error) {
    if (
      error instanceof TypeError ||
      (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_'))
    )
      return null;
    throw error;
  }
}

function rsaKey(session: TokenSession, object: ObjectHandle): KeyObject | null {
  const n = session.read(object, attributes.modulus);
  const e = session.read(object, attributes.publicExponent);
  if (n === null || e === null || n.length === 0 || e.length === 0) return null;
  return createPublicKey({
    format: 'jwk',
    key: { kty: 'RSA', n: stripZeros(n).toString('base64url'), e: stripZeros(e).toString('base64url') },
  });
}

function ecKey(session: TokenSession, object: ObjectHandle): KeyObject | null {
  const value = session.read(object, attributes.point);
  const point = value === null ? null : rawPoint(value);
  if (point === null) return null;
  return createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
}

/** CKA_EC_POINT is raw in some modules, inside an OCTET STRING in others. 65 bytes, uncompressed. */
function rawPoint(value: Buffer): Buffer | null {
  if (value.length === 65 && value[0] === 4) return value;
  return value.length === 67 && value[0] === 4 && value[1] === 65 ? value.subarray(2) : null;
}

function stripZeros(number: Buffer): Buffer {
  let start = 0;
  while (start < number.length - 1 && number[start] === 0) start += 1;
  return number.subarray(start);
}

/** The numbers a public-key object is made of. */
export function publicNumbers(key: KeyObject): { modulus: Buffer; exponent: Buffer } | { point: Buffer } {
  return key.asymmetricKeyType === 'ec' ? { point: publicPoint(key) } : rsaNumbers(key);
}
