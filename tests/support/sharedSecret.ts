import { createPublicKey, diffieHellman, type KeyObject } from 'node:crypto';

/**
 * ECDH of a P-256 key with a raw point of 65 bytes. The private key is not taken out as a JWK: for a key that this
 * process has just generated, that export can wait for itself for ever (server/pki/publicKey.ts).
 */
export function sharedSecret(privateKey: KeyObject, point: Buffer): Buffer {
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
  return diffieHellman({ privateKey, publicKey });
}
