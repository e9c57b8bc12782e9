import type { Step } from '../Production.ts';

/**
 * 5 校验 and the proof: the token signs the desk's challenge and deciphers a message per encryption key; then the job is
 * done in one transaction there.
 */
export const proveAndFinish: Step = {
  name: 'proof',
  endsJob: true,
  async run(production) {
    const { job, signingId } = production;
    await production.lease.check();
    const task = await production.desk.proof(job.id, production.fence);
    const proof = await production.onToken('prove', {
      signingId,
      algorithm: job.algorithm,
      challenge: new Uint8Array(Buffer.from(task.challenge, 'base64')),
      messages: task.messages,
    });
    const certificates = [
      { id: signingId, role: 'signing' as const },
      ...task.messages.map(({ ckaId }) => ({ id: ckaId, role: 'encryption' as const })),
    ];
    const { readBack, left } = await production.onToken('readBack', {
      certificates,
      keep: { ids: production.knownIds, seal: production.delivered?.seal ?? null },
    });
    const { signature, plainDigests } = proof;
    const finished = await production.desk.finish(job.id, {
      ...production.fence,
      signature: Buffer.from(signature).toString('base64'),
      plainDigests,
      readBack,
      objectsLeftOver: left,
    });
    await production.slot.process.ask('leave', {});
    return { remaining: finished.remaining };
  },
};
