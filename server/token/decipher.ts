import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import { attributes, sharedSecret } from './attributes.ts';
import { ecdh, rsaPkcs } from './mechanisms.ts';
import type { TokenSession } from './TokenSession.ts';
import type { ObjectHandle } from './tokenTypes.ts';
import { TokenRefusal } from './TokenRefusal.ts';

/**
 * Deciphers with a key on the token: RSA PKCS#1 v1.5 ciphertext → plain text; EC ephemeral point (raw) → X coordinate
 * of the shared point.
 */
export function decipher(session: TokenSession, key: ObjectHandle, algorithm: KeyAlgorithm, message: Buffer): Buffer {
  if (algorithm === 'rsa2048') return session.decrypt(rsaPkcs, key, message, 512);
  const secret = session.derive(ecdh(message), key, sharedSecret(32));
  try {
    const value = session.read(secret, attributes.value);
    if (value === null) throw new TokenRefusal('encryption_key_wrong', 'shared secret cannot be read');
    return value;
  } finally {
    session.destroy(secret);
  }
}
