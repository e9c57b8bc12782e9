import { createHash } from 'node:crypto';
import type { CertificateRole } from '../vocabulary/certificateStates.ts';

/**
 * CKA_ID of a job's key pair and certificate, 32 hex digits: first 16 bytes of SHA-256("jobId|role"). New for every
 * job, so no renewal overwrites a key.
 */
export function keyIdFor(jobId: number, role: CertificateRole): string {
  return createHash('sha256').update(`${jobId}|${role}`).digest('hex').slice(0, 32);
}
