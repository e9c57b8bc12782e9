import type { ProofAnswer } from '../../vocabulary/stationProof.ts';
import type { ExpectedProof } from '../../models/json/production.ts';

export type ProofFault = 'signature' | 'decipher' | 'certificates' | 'protection' | 'left_over';

/** What is wrong with the token's proof, or null. Pure; the signature itself is verified by the caller. */
export function proofFault(
  expected: ExpectedProof,
  answer: Omit<ProofAnswer, 'epoch'>,
  signatureHolds: boolean,
): ProofFault | null {
  if (!signatureHolds) return 'signature';
  const deciphered = new Map(answer.plainDigests.map(({ ckaId, sha256 }) => [ckaId, sha256]));
  if (expected.plainDigests.some(({ ckaId, sha256 }) => deciphered.get(ckaId) !== sha256)) return 'decipher';
  const read = new Map(answer.readBack.map((one) => [`${one.role}|${one.ckaId}`, one]));
  for (const { role, ckaId, sha256 } of expected.certificates) {
    const found = read.get(`${role}|${ckaId}`);
    if (found?.certificateSha256 !== sha256) return 'certificates';
    if (!found.sensitive || found.extractable) return 'protection';
  }
  if (answer.readBack.length !== expected.certificates.length) return 'certificates';
  return answer.objectsLeftOver === 0 ? null : 'left_over';
}
