import { randomBytes } from 'node:crypto';
import { AppError } from '../../lib/AppError.ts';
import { sha256Hex } from '../../lib/seal.ts';
import type { ExpectedProof } from '../../models/json/production.ts';
import type { ProofTask } from '../../vocabulary/stationProof.ts';
import { liveCertificate } from '../certificates/storeCertificate.ts';
import { inTransaction, type Context } from '../context.ts';
import { fencedJob, type Fence } from './fencedJob.ts';
import { keyHistory } from '../issuance/keyHistory.ts';

/**
 * A challenge for the signing key, and an encrypted message for every encryption key the token should hold, earlier
 * ones included. Only the newest task counts. The expected answers are stored with the job and not sent to the bench.
 * @throws AppError invalid_state while a certificate is missing, and those of fencedJob
 */
export async function proofTask(ctx: Context, fence: Fence): Promise<ProofTask> {
  return inTransaction(ctx, async (tx) => {
    const job = await fencedJob(tx, fence, ['writing']);
    const signing = await liveCertificate(tx, job.id, 'signing');
    const encryption = await liveCertificate(tx, job.id, 'encryption');
    if (!signing || !encryption)
      throw new AppError('invalid_state', { missing: signing ? 'encryption_certificate' : 'signing_certificate' });
    const keys = [
      { ckaId: encryption.ckaId, certificate: encryption.der },
      ...(await keyHistory(tx, job.applicationId)),
    ];

    const challenge = randomBytes(32).toString('base64');
    const messages = keys.map(({ ckaId, certificate }) => ({ ckaId, ...tx.ports.pki.proofMessage(certificate) }));
    const expected: ExpectedProof = {
      challenge,
      plainDigests: messages.map(({ ckaId, expectedDigest }) => ({ ckaId, sha256: expectedDigest })),
      certificates: [
        { ckaId: signing.ckaId, role: 'signing', sha256: signing.sha256 },
        ...keys.map(({ ckaId, certificate }) => ({
          ckaId,
          role: 'encryption' as const,
          sha256: sha256Hex(certificate),
        })),
      ],
    };
    await tx
      .db('productionJobs')
      .where({ id: job.id })
      .update({ proof: JSON.stringify(expected) });
    return {
      challenge,
      messages: messages.map(({ ckaId, algorithm, ciphertext }) => ({
        ckaId,
        algorithm,
        ciphertext: ciphertext.toString('base64'),
      })),
    };
  });
}
