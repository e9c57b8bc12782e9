import { createHash } from 'node:crypto';
import type { CertificateRole, KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import type { ReadBack } from '../vocabulary/stationProof.ts';
import { attributes, find } from './attributes.ts';
import { readCertificates } from './certificateObject.ts';
import { decipher } from './decipher.ts';
import type { TokenSession } from './TokenSession.ts';
import type { ObjectHandle } from './tokenTypes.ts';
import { signData } from './signData.ts';
import { TokenRefusal } from './TokenRefusal.ts';

/** The token signs the desk's challenge with the signing key under `id`. */
export function signChallenge(session: TokenSession, id: Buffer, algorithm: KeyAlgorithm, challenge: Buffer): Buffer {
  return signData(session, onlyPrivateKey(session, id), algorithm, challenge);
}

/** SHA-256 (hex) of what the key under `id` makes of `message`: the plain text itself never leaves the process. */
export function decipheredDigest(session: TokenSession, id: Buffer, algorithm: KeyAlgorithm, message: Buffer): string {
  return createHash('sha256')
    .update(decipher(session, onlyPrivateKey(session, id), algorithm, message))
    .digest('hex');
}

/**
 * Certificate and protection flags under one CKA_ID, as the token shows them now.
 * @throws TokenRefusal certificate_not_stored
 */
export function readBack(session: TokenSession, id: Buffer, role: CertificateRole): ReadBack {
  const [certificate, ...more] = readCertificates(session, id);
  if (certificate === undefined || certificate === null || more.length > 0)
    throw new TokenRefusal('certificate_not_stored', role);
  const key = onlyPrivateKey(session, id);
  return {
    ckaId: id.toString('hex'),
    role,
    certificateSha256: createHash('sha256').update(certificate).digest('hex'),
    sensitive: session.readFlag(key, attributes.sensitive) === true,
    extractable: session.readFlag(key, attributes.extractable) !== false,
  };
}

function onlyPrivateKey(session: TokenSession, id: Buffer): ObjectHandle {
  const [key, ...more] = session.find(find('privateKey', id));
  if (key === undefined || more.length > 0)
    throw new TokenRefusal('encryption_key_wrong', `${more.length + (key === undefined ? 0 : 1)} keys under one id`);
  return key;
}
