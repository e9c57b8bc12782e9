import { X509Certificate, type KeyObject } from 'node:crypto';
import { encipherRandom } from '../pki/proof.ts';
import { publicPoint, spkiOf } from '../pki/publicKey.ts';
import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import { attributes, encryptionPublicKey, find, protectedKey } from './attributes.ts';
import { ensureCertificate } from './certificateObject.ts';
import { decipher } from './decipher.ts';
import { publicNumbers, readPublicKeyObject } from './publicKeyObject.ts';
import type { TokenSession } from './TokenSession.ts';
import type { ObjectHandle } from './tokenTypes.ts';
import { TokenError } from './TokenError.ts';
import { TokenRefusal } from './TokenRefusal.ts';
import { unwrapPrivateKey, type WrappedKey } from './unwrapPrivateKey.ts';

export type EncryptionPair = Omit<WrappedKey, 'point'> & { certificate: Buffer };

/**
 * The encryption key, its public key and its certificate under one CKA_ID. A key already there is kept only if it
 * deciphers what was enciphered to the certificate; otherwise ours is destroyed and delivered again.
 * @throws TokenRefusal encryption_key_wrong | encryption_key_unprotected | transport_unsupported | certificate_differs
 */
export function ensureEncryptionPair(
  session: TokenSession,
  signingKey: ObjectHandle,
  pair: EncryptionPair,
): { made: boolean } {
  const certified = new X509Certificate(pair.certificate).publicKey;
  const present = findEncryptionKey(session, pair.id, pair.algorithm, certified);
  const privateKey = present ?? deliver(session, signingKey, pair, certified);
  ensureProtected(session, privateKey);
  const publicMade = ensurePublicKey(session, pair, certified);
  const { made } = ensureCertificate(session, 'encryption', pair.id, pair.label, pair.certificate);
  return { made: present === null || publicMade || made };
}

/** The single private key under this CKA_ID if it belongs to `certified`, else null. */
function findEncryptionKey(
  session: TokenSession,
  id: Buffer,
  algorithm: KeyAlgorithm,
  certified: KeyObject,
): ObjectHandle | null {
  const [key, ...more] = session.find(find('privateKey', id));
  return key !== undefined && more.length === 0 && deciphers(session, key, algorithm, certified) ? key : null;
}

function deliver(
  session: TokenSession,
  signingKey: ObjectHandle,
  pair: EncryptionPair,
  certified: KeyObject,
): ObjectHandle {
  for (const broken of session.find(find('privateKey', pair.id))) session.destroy(broken);
  unwrapPrivateKey(session, signingKey, {
    ...pair,
    point: pair.algorithm === 'ec-p256' ? publicPoint(certified) : null,
  });
  const delivered = findEncryptionKey(session, pair.id, pair.algorithm, certified);
  if (delivered === null) throw new TokenRefusal('encryption_key_wrong', 'delivered key does not fit its certificate');
  return delivered;
}

/**
 * Some modules ignore the protection flags at import, others refuse to set them twice: they are set only where they are
 * missing, then read again.
 */
function ensureProtected(session: TokenSession, key: ObjectHandle): void {
  if (isProtected(session, key)) return;
  session.set(key, protectedKey);
  if (isProtected(session, key)) return;
  session.destroy(key);
  throw new TokenRefusal('encryption_key_unprotected');
}
function isProtected(session: TokenSession, key: ObjectHandle): boolean {
  return (
    session.readFlag(key, attributes.sensitive) === true && session.readFlag(key, attributes.extractable) === false
  );
}

function ensurePublicKey(session: TokenSession, pair: EncryptionPair, certified: KeyObject): boolean {
  const present = session.find(find('publicKey', pair.id));
  const [only] = present;
  const key = present.length === 1 && only !== undefined ? readPublicKeyObject(session, only, pair.algorithm) : null;
  if (key !== null && spkiOf(key).equals(spkiOf(certified))) return false;
  for (const leftover of present) session.destroy(leftover);
  session.create(encryptionPublicKey(publicNumbers(certified), pair.id, pair.label));
  return true;
}

function deciphers(session: TokenSession, key: ObjectHandle, algorithm: KeyAlgorithm, certified: KeyObject): boolean {
  const { ciphertext, plain } = encipherRandom(certified);
  try {
    return decipher(session, key, algorithm, ciphertext).equals(plain);
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    session.slot.tokenInfo();
    return false;
  }
}
