import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimJob } from '../../../server/domain/bench/claimJob.ts';
import { deliverEncryptionKeys } from '../../../server/domain/issuance/deliverEncryptionKeys.ts';
import { finishJob } from '../../../server/domain/bench/finishJob.ts';
import { proofTask } from '../../../server/domain/bench/proofTask.ts';
import { requestSigningCertificate } from '../../../server/domain/issuance/requestSigningCertificate.ts';
import { pki } from '../../../server/pki/pki.ts';
import { certificateSubject } from '../../../server/lib/certificateSubject.ts';
import { organizationForm } from '../../factories/blankForm.ts';
import { testUscc } from '../../factories/people.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { buildStation } from '../../factories/buildStation.ts';
import { buildToken } from '../../factories/buildToken.ts';
import { MemoryToken } from '../../support/memoryToken.ts';
import { begin, certify, produce, prove } from './support/wholeJob.ts';
import { certificatesOf, jobRow } from './support/benchRows.ts';
import { factoryJob, openFactory, type Factory } from './support/factory.ts';

let factory: Factory;
let ctx: Factory['ctx'];
let bench: Factory['bench'];
let authority: Factory['authority'];

beforeAll(async () => {
  factory = await openFactory();
  ({ ctx, bench, authority } = factory);
});
afterAll(() => factory?.close());

describe('a production in the factory', () => {
  it('makes certificates for the longest name that they can hold', async () => {
    const name = `${'云'.repeat(60)}有限公司`;
    const { jobId, token } = await factoryJob(ctx, 1, {
      organization: organizationForm({ name, uscc: testUscc(), address: '一号' }),
    });
    expect(await produce(bench, jobId, token)).toEqual({ state: 'done', remaining: 0 });
    const [signing, encryption] = await certificatesOf(ctx, jobId);
    expect([signing!.subject.includes(name), encryption!.subject.includes(name)]).toEqual([true, true]);
  });

  it('ends with a proven pair on hold, a written token, a service and the next stage open', async () => {
    const { application, jobId, token, tokenId } = await factoryJob(ctx);
    expect(await produce(bench, jobId, token)).toEqual({ state: 'done', remaining: 0 });

    const [signing, encryption] = await certificatesOf(ctx, jobId);
    expect([signing!.role, signing!.state, encryption!.role, encryption!.state]).toEqual([
      'signing',
      'on_hold',
      'encryption',
      'on_hold',
    ]);
    expect(encryption!.pairId).toBe(signing!.id);
    const subject = certificateSubject({
      organizationName: application.form.organization.name,
      uscc: application.form.organization.uscc,
      commonName: application.form.organization.name,
    });
    expect(
      pki.compare({
        certificate: signing!.der,
        issuer: await authority.caCertificate(),
        role: 'signing',
        productKind: 'organization_seal',
        years: 1,
        spki: pki.readRequest(token.csr()).spki,
        subject,
        askedAt: new Date(),
      }),
    ).toEqual([]);
    expect(await ctx.db('tokens').where({ id: tokenId }).first()).toMatchObject({
      state: 'written',
      heldKey: true,
      transportPinSealed: null,
      organizationId: application.organizationId,
    });
    expect(await ctx.db('services').where({ jobId }).first()).toMatchObject({
      organizationId: application.organizationId,
    });
    const stages = await ctx
      .db('applicationStages')
      .where({ applicationId: application.id })
      .whereIn('stage', ['production', 'dispatch'])
      .orderBy('position')
      .pluck('state');
    expect(stages).toEqual(['done', 'open']);
    const events = await ctx.db('auditEvents').where({ applicationId: application.id }).pluck('type');
    for (const type of [
      'job.claimed',
      'job.token_bound',
      'certificate.requested',
      'certificate.issued',
      'key.escrowed',
      'key.delivered',
      'job.done',
      'certificate.on_hold',
    ])
      expect(events).toContain(type);
  });

  it('counts down, and completes the stage with the last of several tokens', async () => {
    const { application, jobIds } = await factoryJob(ctx, 2);
    for (const [index, jobId] of jobIds.entries()) {
      const row = await buildToken(ctx);
      const { algorithm } = (await jobRow(ctx, jobId))!;
      expect((await produce(bench, jobId, new MemoryToken(algorithm, row.serial))).remaining).toBe(1 - index);
      const stage = (await ctx
        .db('applicationStages')
        .where({ applicationId: application.id, stage: 'production' })
        .first())!;
      expect(stage.state).toBe(index === 1 ? 'done' : 'open');
    }
  });

  it('answers every call again the same, whatever was lost', async () => {
    const { jobId, token } = await factoryJob(ctx);
    const fence = await begin(bench, jobId, token);
    const ask = () => requestSigningCertificate(bench, { ...fence, csr: token.csr() });
    const [one, two] = [await ask(), await ask()];
    expect(two).toEqual(one);
    const deliver = () => deliverEncryptionKeys(bench, { ...fence, transports: token.transports });
    const [first, second] = [await deliver(), await deliver()];
    expect(second.keys[0]!.certificate).toBe(first.keys[0]!.certificate);
    expect(second.keys[0]!.envelopedKey).not.toBe(first.keys[0]!.envelopedKey);
    expect(token.import(second.keys[0]!)).toEqual(token.import(first.keys[0]!));
    await certify(bench, fence, token);
    const proof = token.prove(await proofTask(bench, fence));
    const done = await finishJob(bench, { ...fence, ...proof });
    expect(await finishJob(bench, { ...fence, ...proof })).toEqual(done);
    await expect(claimJob(bench, { jobId, slot: 'A' })).rejects.toMatchObject({
      code: 'invalid_state',
      details: { state: 'done' },
    });
    expect(await certificatesOf(ctx, jobId)).toHaveLength(2);
  });

  it('goes on at another bench after the first fell silent, with the same certificates, no second pair', async () => {
    const { jobId, token } = await factoryJob(ctx);
    const fence = await begin(bench, jobId, token);
    await requestSigningCertificate(bench, { ...fence, csr: token.csr() });
    await ctx
      .db('productionJobs')
      .where({ id: jobId })
      .update({ leaseUntil: new Date(Date.now() - 1000) });
    const second = await buildStaff(ctx, ['bench_operator']);
    const other = (await buildStation(ctx)).as(second.actor);
    expect(await produce(other, jobId, token)).toMatchObject({ state: 'done' });
    expect(await certificatesOf(ctx, jobId)).toHaveLength(2);
    await expect(requestSigningCertificate(bench, { ...fence, csr: token.csr() })).rejects.toMatchObject({
      code: 'epoch_stale',
    });
  });

  it.each<[string, Parameters<typeof prove>[3]]>([
    ['signature', (proof) => ({ ...proof!, signature: Buffer.alloc(64, 1).toString('base64') })],
    [
      'decipher',
      (proof) => ({ ...proof!, plainDigests: proof!.plainDigests.map((one) => ({ ...one, sha256: '0'.repeat(64) })) }),
    ],
    ['decipher', (proof) => ({ ...proof!, plainDigests: [] })],
    ['certificates', (proof) => ({ ...proof!, readBack: proof!.readBack.slice(1) })],
    ['certificates', (proof) => ({ ...proof!, readBack: [...proof!.readBack, proof!.readBack[0]!] })],
    ['protection', (proof) => ({ ...proof!, readBack: proof!.readBack.map((one) => ({ ...one, extractable: true })) })],
    ['left_over', (proof) => ({ ...proof!, objectsLeftOver: 1 })],
  ])('is not finished when the proof lacks its %s', async (fault, spoil) => {
    const { jobId, token } = await factoryJob(ctx);
    const fence = await begin(bench, jobId, token);
    await certify(bench, fence, token);
    await expect(prove(bench, fence, token, spoil)).rejects.toMatchObject({ code: 'proof_failed', details: { fault } });
    expect((await jobRow(ctx, jobId))!.state).toBe('writing');
    expect(await prove(bench, fence, token)).toMatchObject({ state: 'done' });
  });

  it('does not take an old challenge: the newest counts', async () => {
    const { jobId, token } = await factoryJob(ctx);
    const fence = await begin(bench, jobId, token);
    await certify(bench, fence, token);
    const old = token.prove(await proofTask(bench, fence));
    await proofTask(bench, fence);
    await expect(finishJob(bench, { ...fence, ...old })).rejects.toMatchObject({ code: 'proof_failed' });
  });
});
