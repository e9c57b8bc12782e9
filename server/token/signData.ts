import { createHash } from 'node:crypto';
import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import { ecdsaDer } from '../pki/signatureAlgorithm.ts';
import { ecdsa, rsaPkcs } from './mechanisms.ts';
import type { TokenSession } from './TokenSession.ts';
import type { ObjectHandle } from './tokenTypes.ts';

/** DigestInfo header for SHA-256 (RFC 8017 §9.2). */
const SHA256_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** Signs with SHA-256: PKCS#1 v1.5, or ECDSA as DER. The digest is made here since not every module hashes. */
export function signData(session: TokenSession, key: ObjectHandle, algorithm: KeyAlgorithm, data: Buffer): Buffer {
  const digest = createHash('sha256').update(data).digest();
  if (algorithm === 'rsa2048') return session.sign(rsaPkcs, key, Buffer.concat([SHA256_INFO, digest]), 512);
  return ecdsaDer(session.sign(ecdsa, key, digest, 64));
}
