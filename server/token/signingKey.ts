import { createVerify, randomBytes, type KeyObject } from 'node:crypto';
import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import { attributes, find, keyPairMechanism, signingPrivateKey, signingPublicKey } from './attributes.ts';
import { spkiOf } from '../pki/publicKey.ts';
import { readPublicKeyObject } from './publicKeyObject.ts';
import type { TokenSession } from './TokenSession.ts';
import type { ObjectHandle } from './tokenTypes.ts';
import { signData } from './signData.ts';
import { TokenError } from './TokenError.ts';
import { TokenRefusal } from './TokenRefusal.ts';

export interface SigningKey {
  privateKey: ObjectHandle;
  publicKey: KeyObject;
  /** SubjectPublicKeyInfo, DER. */ spki: Buffer;
}
export interface SigningKeyWish {
  id: Buffer;
  label: string;
  algorithm: KeyAlgorithm;
  /** True once a request made with this key may have reached the CA: then a lost key is never replaced here. */
  requested: boolean;
}

/**
 * The signing key pair of this job, generated on the token if it is not there. A pair counts only if a probe signature
 * made with it verifies: a crash during generation leaves the public key alone.
 * @throws TokenRefusal signing_key_lost (broken, and a certificate or a request depends on it) |
 * signing_key_unprotected
 */
export function ensureSigningKey(session: TokenSession, wish: SigningKeyWish): { key: SigningKey; made: boolean } {
  const present = findSigningKey(session, wish.id, wish.algorithm);
  if (present !== null) return { key: refuseUnprotected(session, present), made: false };
  if (wish.requested || session.find(find('certificate', wish.id)).length > 0)
    throw new TokenRefusal('signing_key_lost');
  for (const leftover of [...session.find(find('privateKey', wish.id)), ...session.find(find('publicKey', wish.id))])
    session.destroy(leftover);
  session.generateKeyPair(
    keyPairMechanism(wish.algorithm),
    signingPublicKey(wish.algorithm, wish.id, wish.label),
    signingPrivateKey(wish.algorithm, wish.id, wish.label),
  );
  const made = findSigningKey(session, wish.id, wish.algorithm);
  if (made === null) throw new TokenRefusal('signing_key_lost', 'not found after generation');
  return { key: refuseUnprotected(session, made), made: true };
}

/** The pair under this CKA_ID if both keys are there, no third one is, and it signs; else null. */
export function findSigningKey(session: TokenSession, id: Buffer, algorithm: KeyAlgorithm): SigningKey | null {
  const [privateKey, ...morePrivate] = session.find(find('privateKey', id));
  const [publicObject, ...morePublic] = session.find(find('publicKey', id));
  if (privateKey === undefined || publicObject === undefined || morePrivate.length + morePublic.length > 0) return null;
  const publicKey = readPublicKeyObject(session, publicObject, algorithm);
  if (publicKey === null || !signs(session, privateKey, publicKey, algorithm)) return null;
  return { privateKey, publicKey, spki: spkiOf(publicKey) };
}

function signs(
  session: TokenSession,
  privateKey: ObjectHandle,
  publicKey: KeyObject,
  algorithm: KeyAlgorithm,
): boolean {
  const probe = randomBytes(32);
  try {
    return createVerify('sha256')
      .update(probe)
      .verify(publicKey, signData(session, privateKey, algorithm, probe));
  } catch (error) {
    // A half-written key fails with many different errors. tokenInfo() throws when the token was pulled instead.
    if (!(error instanceof TokenError)) throw error;
    session.slot.tokenInfo();
    return false;
  }
}

function refuseUnprotected(session: TokenSession, key: SigningKey): SigningKey {
  if (!session.profile.honest.protection) return key;
  const sensitive = session.readFlag(key.privateKey, attributes.sensitive);
  const extractable = session.readFlag(key.privateKey, attributes.extractable);
  if (sensitive !== true || extractable !== false) throw new TokenRefusal('signing_key_unprotected');
  return key;
}
