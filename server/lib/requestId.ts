import type { CertificateRole } from '../vocabulary/certificateStates.ts';
import { sha256Hex } from './seal.ts';

/**
 * Id of a request to the CA, made of job, role and the signing key on the token. The CA makes the encryption key, so
 * the request for it names the signing key to which it will be delivered.
 */
export function requestIdOf(jobId: number, role: CertificateRole, signingSpki: Buffer): string {
  return sha256Hex(`${jobId}|${role}|${sha256Hex(signingSpki)}`);
}
