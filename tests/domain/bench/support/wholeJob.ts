import type { Context } from '../../../../server/domain/context.ts';
import { bindToken } from '../../../../server/domain/bench/bindToken.ts';
import { claimJob } from '../../../../server/domain/bench/claimJob.ts';
import { deliverEncryptionKeys } from '../../../../server/domain/issuance/deliverEncryptionKeys.ts';
import { finishJob } from '../../../../server/domain/bench/finishJob.ts';
import { proofTask } from '../../../../server/domain/bench/proofTask.ts';
import { recordStep } from '../../../../server/domain/bench/recordStep.ts';
import { requestSigningCertificate } from '../../../../server/domain/issuance/requestSigningCertificate.ts';
import { keyIdFor } from '../../../../server/lib/keyId.ts';
import type { ProofAnswer } from '../../../../server/vocabulary/stationProof.ts';
import type { FinishedJob } from '../../../../server/vocabulary/stationProtocol.ts';
import type { MemoryToken } from '../../../support/memoryToken.ts';

/** A job claimed with its token bound and writing begun: what most tests start from. */
export async function begin(
  bench: Context,
  jobId: number,
  token: MemoryToken,
): Promise<{ jobId: number; epoch: number; serial: string }> {
  const { epoch } = await claimJob(bench, { jobId, slot: 'A' });
  await bindToken(bench, { jobId, epoch, ...token.readings() });
  await recordStep(bench, { jobId, epoch, step: 'pin', state: 'start' });
  await recordStep(bench, { jobId, epoch, step: 'signing_key', state: 'start' });
  return { jobId, epoch, serial: token.serial };
}

/** Both certificates and all keys onto the token. */
export async function certify(
  bench: Context,
  fence: { jobId: number; epoch: number; serial: string },
  token: MemoryToken,
): Promise<void> {
  const issued = await requestSigningCertificate(bench, { ...fence, csr: token.csr() });
  token.write(keyIdFor(fence.jobId, 'signing'), 'signing', issued.certificate);
  const { keys } = await deliverEncryptionKeys(bench, { ...fence, transports: token.transports });
  for (const key of keys) token.import(key);
}

export async function prove(
  bench: Context,
  { jobId, epoch }: { jobId: number; epoch: number },
  token: MemoryToken,
  spoil: (proof: Omit<ProofAnswer, 'epoch'>) => Omit<ProofAnswer, 'epoch'> = (proof) => proof,
): Promise<FinishedJob> {
  return finishJob(bench, { jobId, epoch, ...spoil(token.prove(await proofTask(bench, { jobId, epoch }))) });
}

/** From claim to done. */
export async function produce(bench: Context, jobId: number, token: MemoryToken): Promise<FinishedJob> {
  const fence = await begin(bench, jobId, token);
  await certify(bench, fence, token);
  return prove(bench, fence, token);
}
