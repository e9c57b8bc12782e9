import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { SignerClient } from '../../../server/ca/SignerClient.ts';
import type { Context } from '../../../server/domain/context.ts';
import { claimJob } from '../../../server/domain/bench/claimJob.ts';
import { deliverEncryptionKeys } from '../../../server/domain/issuance/deliverEncryptionKeys.ts';
import { finishJob } from '../../../server/domain/bench/finishJob.ts';
import { proofTask } from '../../../server/domain/bench/proofTask.ts';
import { reconcileProduction } from '../../../server/domain/issuance/reconcileProduction.ts';
import { requestSigningCertificate } from '../../../server/domain/issuance/requestSigningCertificate.ts';
import { resumeJob } from '../../../server/domain/jobs/resumeJob.ts';
import { abandonJob } from '../../../server/domain/jobs/abandonJob.ts';
import { pki } from '../../../server/pki/pki.ts';
import { certificateSubject } from '../../../server/lib/certificateSubject.ts';
import { SignerProcess } from '../../ca/support/signerProcess.ts';
import { buildJobs } from '../../factories/buildJobs.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { buildStation } from '../../factories/buildStation.ts';
import { buildToken } from '../../factories/buildToken.ts';
import { behindTheRules } from '../../support/behindTheRules.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { MemoryToken } from '../../support/memoryToken.ts';
import { begin, certify, produce, prove } from './support/wholeJob.ts';

let database: TestDatabase;
let signer: SignerProcess;
let authority: SignerClient;
let ctx: Context;
let bench: Context;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedPresets(database.knex);
  signer = await SignerProcess.prepare(database);
  signer.setup();
  await signer.start();
  authority = new SignerClient(signer.socket);
  ctx = testContext({ db: database.knex, ports: { authority } });
  const operator = await buildStaff(ctx, ['bench_operator']);
  bench = (await buildStation(ctx)).as(operator.actor);
});
afterAll(async () => {
  authority?.close();
  await signer?.discard();
  await database?.drop();
});

/** A factory job of preset B and the blank for it. */
async function factoryJob(quantity = 1) {
  const built = await buildJobs(ctx, { preset: 'B', quantity });
  const job = (await ctx.db('productionJobs').where({ id: built.jobIds[0] }).first())!;
  const row = await buildToken(ctx);
  return { ...built, jobId: built.jobIds[0]!, token: new MemoryToken(job.algorithm, row.serial), tokenId: row.id };
}
const jobRow = (id: number) => ctx.db('productionJobs').where({ id }).first();
const certificatesOf = (jobId: number) => ctx.db('certificates').where({ jobId }).orderBy('id');

describe('a production in the factory', () => {
  it('ends with a proven pair on hold, a written token, a service and the next stage open', async () => {
    const { application, jobId, token, tokenId } = await factoryJob();
    expect(await produce(bench, jobId, token)).toEqual({ state: 'done', remaining: 0 });

    const [signing, encryption] = await certificatesOf(jobId);
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
    const { application, jobIds } = await factoryJob(2);
    for (const [index, jobId] of jobIds.entries()) {
      const row = await buildToken(ctx);
      const { algorithm } = (await jobRow(jobId))!;
      expect((await produce(bench, jobId, new MemoryToken(algorithm, row.serial))).remaining).toBe(1 - index);
      const stage = (await ctx
        .db('applicationStages')
        .where({ applicationId: application.id, stage: 'production' })
        .first())!;
      expect(stage.state).toBe(index === 1 ? 'done' : 'open');
    }
  });

  it('answers every call again the same, whatever was lost', async () => {
    const { jobId, token } = await factoryJob();
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
    expect(await certificatesOf(jobId)).toHaveLength(2);
  });

  it('goes on at another bench after the first fell silent, with the same certificates and no second pair', async () => {
    const { jobId, token } = await factoryJob();
    const fence = await begin(bench, jobId, token);
    await requestSigningCertificate(bench, { ...fence, csr: token.csr() });
    await ctx
      .db('productionJobs')
      .where({ id: jobId })
      .update({ leaseUntil: new Date(Date.now() - 1000) });
    const second = await buildStaff(ctx, ['bench_operator']);
    const other = (await buildStation(ctx)).as(second.actor);
    expect(await produce(other, jobId, token)).toMatchObject({ state: 'done' });
    expect(await certificatesOf(jobId)).toHaveLength(2);
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
    const { jobId, token } = await factoryJob();
    const fence = await begin(bench, jobId, token);
    await certify(bench, fence, token);
    await expect(prove(bench, fence, token, spoil)).rejects.toMatchObject({ code: 'proof_failed', details: { fault } });
    expect((await jobRow(jobId))!.state).toBe('writing');
    expect(await prove(bench, fence, token)).toMatchObject({ state: 'done' });
  });

  it('does not take an old challenge: the newest counts', async () => {
    const { jobId, token } = await factoryJob();
    const fence = await begin(bench, jobId, token);
    await certify(bench, fence, token);
    const old = token.prove(await proofTask(bench, fence));
    await proofTask(bench, fence);
    await expect(finishJob(bench, { ...fence, ...old })).rejects.toMatchObject({ code: 'proof_failed' });
  });

  it('stops for staff when the certificate is not what was approved, and begins anew with another token after it was ended', async () => {
    const { application, jobId, token, tokenId } = await factoryJob();
    const fence = await begin(bench, jobId, token);
    const foreign = {
      ...bench,
      ports: {
        ...bench.ports,
        pki: { ...pki, compare: (request: Parameters<typeof pki.compare>[0]) => pki.compare({ ...request, years: 2 }) },
      },
    };
    await expect(requestSigningCertificate(foreign, { ...fence, csr: token.csr() })).rejects.toMatchObject({
      code: 'certificate_mismatch',
    });
    expect(await jobRow(jobId)).toMatchObject({
      state: 'needs_attention',
      attentionCode: 'certificate_mismatch',
      attentionDetail: { role: 'signing', fields: ['notAfter'] },
    });
    await expect(claimJob(bench, { jobId, slot: 'A' })).rejects.toMatchObject({
      code: 'invalid_state',
      details: { state: 'needs_attention' },
    });

    const senior = await buildStaff(ctx, ['senior_reviewer']);
    await expect(resumeJob(bench, { jobId, how: 'beginAnew' })).rejects.toMatchObject({ code: 'forbidden' });
    await resumeJob(senior.as, { jobId, how: 'beginAnew' });
    expect(await ctx.db('tokens').where({ id: tokenId }).first()).toMatchObject({ state: 'damaged' });
    const blank = await buildToken(ctx);
    const fresh = new MemoryToken(token.algorithm, blank.serial);
    expect((await claimJob(bench, { jobId, slot: 'A' })).steps).toEqual([]);
    expect(await produce(bench, jobId, fresh)).toMatchObject({ state: 'done' });
    expect(await certificatesOf(jobId)).toHaveLength(2);
    expect((await ctx.db('applicationStates').where({ applicationId: application.id }).first())!.stage).toBe(
      'dispatch',
    );
  });

  it('is given up only when nothing issued for it is alive', async () => {
    const { jobId, token } = await factoryJob();
    const fence = await begin(bench, jobId, token);
    await certify(bench, fence, token);
    await ctx.db('productionJobs').where({ id: jobId }).update({ state: 'needs_attention' });
    const senior = await buildStaff(ctx, ['senior_reviewer']);
    await abandonJob(senior.as, { jobId, reason: '测试' });
    expect((await certificatesOf(jobId)).map((one: { state: string }) => one.state)).toEqual(['revoked', 'revoked']);
    expect(await jobRow(jobId)).toMatchObject({ state: 'abandoned' });
    await expect(requestSigningCertificate(bench, { ...fence, csr: token.csr() })).rejects.toMatchObject({
      code: 'invalid_state',
    });
  });

  it('waits while the CA cannot be reached, and finds its lost answer again', async () => {
    const { jobId, token } = await factoryJob();
    const fence = await begin(bench, jobId, token);
    await signer.kill();
    await expect(requestSigningCertificate(bench, { ...fence, csr: token.csr() })).rejects.toMatchObject({
      code: 'ca_unavailable',
    });
    expect((await jobRow(jobId))!.state).toBe('writing');
    await signer.start();
    // The CA answered, but the desk died before it could write the answer down.
    const request = (await ctx.db('certificateRequests').where({ jobId }).first())!;
    expect(request).toMatchObject({ state: 'sent', attempts: 1 });
    const { certificate } = await authority.issueSigning({ requestId: request.requestId, jobId, csr: request.csrDer! });
    await ctx
      .db('certificateRequests')
      .where({ jobId })
      .update({ updatedAt: new Date(Date.now() - 120_000) });
    expect(await reconcileProduction(ctx)).toBe(1);
    expect(await ctx.db('certificateRequests').where({ jobId }).first()).toMatchObject({
      state: 'answered',
      caReplyDer: certificate,
    });
    await certify(bench, fence, token);
    expect(await prove(bench, fence, token)).toMatchObject({ state: 'done' });
    expect((await certificatesOf(jobId))[0]!.der).toEqual(certificate);
  });

  it('stops when the CA refuses', async () => {
    const { application, jobId, token } = await factoryJob();
    const fence = await begin(bench, jobId, token);
    await behindTheRules(ctx.db, (trx) =>
      trx('applicationVersions').where({ applicationId: application.id }).update({ contentSha256: 'something else' }),
    );
    await expect(requestSigningCertificate(bench, { ...fence, csr: token.csr() })).rejects.toMatchObject({
      code: 'ca_refused',
      details: { reason: 'not_approved' },
    });
    expect(await jobRow(jobId)).toMatchObject({
      state: 'needs_attention',
      attentionCode: 'ca_refused',
      attentionDetail: { reason: 'not_approved' },
    });
  });
});
