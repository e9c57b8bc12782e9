import type { CertificateRole } from '../vocabulary/certificateStates.ts';
import { sha256Hex } from '../lib/seal.ts';

/** Name of a question to the CA: (job, role, public key). The encryption key is born at the CA, so that question has no key yet. */
export function requestIdOf(jobId: number, role: CertificateRole, spki: Buffer | null): string {
  return sha256Hex(`${jobId}|${role}|${spki ? sha256Hex(spki) : ''}`);
}
