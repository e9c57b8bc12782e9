import { createVerify, createPublicKey } from 'node:crypto';
import type { ProofAnswer } from '../../../server/vocabulary/stationProof.ts';
import { sha256 } from './DeskIssuer.ts';

interface Asked {
  proof: { challenge: Buffer; plain: Buffer };
  signing: { spki: Buffer; certificate: Buffer };
  encryption: { certificate: Buffer };
}

/** The token signed the challenge, deciphered the message, and holds both certificates and nothing else. */
export function proves(answer: ProofAnswer, { proof, signing, encryption }: Asked): boolean {
  const key = createPublicKey({ key: signing.spki, format: 'der', type: 'spki' });
  const digests = new Map(answer.readBack.map(({ role, certificateSha256 }) => [role, certificateSha256]));
  return (
    createVerify('sha256').update(proof.challenge).verify(key, Buffer.from(answer.signature, 'base64')) &&
    answer.plainDigests.length === 1 &&
    answer.plainDigests[0]?.sha256 === sha256(proof.plain) &&
    digests.get('signing') === sha256(signing.certificate) &&
    digests.get('encryption') === sha256(encryption.certificate) &&
    answer.readBack.every(({ sensitive, extractable }) => sensitive && !extractable) &&
    answer.objectsLeftOver === 0
  );
}
