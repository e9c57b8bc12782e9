import { createHash } from 'node:crypto';
import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import { ecdsa, rsaPkcs } from './mechanisms.ts';
import type { ObjectHandle, Session } from './Session.ts';

/** DigestInfo header for SHA-256 (RFC 8017 §9.2). */
const SHA256_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** Signs with SHA-256: PKCS#1 v1.5, or ECDSA as DER. The digest is made here since not every module hashes. */
export function signData(session: Session, key: ObjectHandle, algorithm: KeyAlgorithm, data: Buffer): Buffer {
  const digest = createHash('sha256').update(data).digest();
  if (algorithm === 'rsa2048') return session.sign(rsaPkcs, key, Buffer.concat([SHA256_INFO, digest]), 512);
  return ecdsaDer(session.sign(ecdsa, key, digest, 64));
}

/** r‖s, 32 bytes each → SEQUENCE { INTEGER r, INTEGER s }. */
export function ecdsaDer(raw: Buffer): Buffer {
  const body = Buffer.concat([derInteger(raw.subarray(0, raw.length / 2)), derInteger(raw.subarray(raw.length / 2))]);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}

function derInteger(number: Buffer): Buffer {
  let start = 0;
  while (start < number.length - 1 && number[start] === 0) start += 1;
  const bare = number.subarray(start);
  const body = (bare[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bare]) : bare;
  return Buffer.concat([Buffer.from([2, body.length]), body]);
}
