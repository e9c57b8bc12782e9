import type { CertificateRole } from '../vocabulary/certificateStates.ts';
import { sha256Hex } from './seal.ts';

/**
 * Name of a question to the CA: (job, role, signing key on the token). An encryption key is born at the CA, so its
 * question names
 * the signing key it will be delivered to.
 */
export function requestIdOf(jobId: number, role: CertificateRole, signingSpki: Buffer): string {
  return sha256Hex(`${jobId}|${role}|${sha256Hex(signingSpki)}`);
}
