import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimJob } from '../../../server/domain/bench/claimJob.ts';
import { reconcileProduction } from '../../../server/domain/issuance/reconcileProduction.ts';
import { requestSigningCertificate } from '../../../server/domain/issuance/requestSigningCertificate.ts';
import { resumeJob } from '../../../server/domain/jobs/resumeJob.ts';
import { abandonJob } from '../../../server/domain/jobs/abandonJob.ts';
import { pki } from '../../../server/pki/pki.ts';
import { buildJobs } from '../../factories/buildJobs.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { buildToken } from '../../factories/buildToken.ts';
import { behindTheRules } from '../../support/behindTheRules.ts';
import { MemoryToken } from '../../support/memoryToken.ts';
import { begin, certify, produce, prove } from './support/wholeJob.ts';
import { certificatesOf, jobRow } from './support/benchRows.ts';
import { factoryJob, openFactory, type Factory } from './support/factory.ts';
import { reportAttention } from '../../../server/domain/bench/reportAttention.ts';
import { recordStep } from '../../../server/domain/bench/recordStep.ts';

let factory: Factory;
let ctx: Factory['ctx'];
let bench: Factory['bench'];
let authority: Factory['authority'];
let signer: Factory['signer'];

beforeAll(async () => {
  factory = await openFactory();
  ({ ctx, bench, authority, signer } = factory);
});
afterAll(() => factory?.close());

describe('a production that cannot go on', () => {
  it('stops for staff when the certificate is not as approved, and begins anew with another token', async () => {
    const { application, jobId, token, tokenId } = await factoryJob(ctx);
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
    expect(await jobRow(ctx, jobId)).toMatchObject({
      state: 'needs_attention',
      attentionCode: 'certificate_mismatch',
      attentionDetail: { role: 'signing', fields: ['notAfter'] },
    });
    await expect(claimJob(bench, { jobId, slot: 'A' })).rejects.toMatchObject({
      code: 'invalid_state',
      details: { state: 'needs_attention' },
    });

    const senior = await buildStaff(ctx, ['senior_reviewer']);
    await expect(resumeJob(bench, { jobId, how: 'beginAnew', reason: '芯片没有响应' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await resumeJob(senior.as, { jobId, how: 'beginAnew', reason: '芯片没有响应' });
    expect(await ctx.db('tokens').where({ id: tokenId }).first()).toMatchObject({ state: 'damaged' });
    const blank = await buildToken(ctx);
    const fresh = new MemoryToken(token.algorithm, blank.serial);
    expect((await claimJob(bench, { jobId, slot: 'A' })).steps).toEqual([]);
    expect(await produce(bench, jobId, fresh)).toMatchObject({ state: 'done' });
    expect(await certificatesOf(ctx, jobId)).toHaveLength(2);
    expect((await ctx.db('applicationStates').where({ applicationId: application.id }).first())!.stage).toBe(
      'dispatch',
    );
  });

  it('is given up only when nothing issued for it is alive', async () => {
    const { jobId, token } = await factoryJob(ctx, 2);
    const fence = await begin(bench, jobId, token);
    await certify(bench, fence, token);
    await reportAttention(bench, { ...fence, faultCode: 'token_removed', detail: '' });
    const senior = await buildStaff(ctx, ['senior_reviewer']);
    await abandonJob(senior.as, { jobId, reason: '测试' });
    expect((await certificatesOf(ctx, jobId)).map((one: { state: string }) => one.state)).toEqual([
      'revoked',
      'revoked',
    ]);
    expect(await jobRow(ctx, jobId)).toMatchObject({ state: 'abandoned' });
    await expect(requestSigningCertificate(bench, { ...fence, csr: token.csr() })).rejects.toMatchObject({
      code: 'invalid_state',
    });
  });

  it('waits while the CA cannot be reached, and finds its lost answer again', async () => {
    const { jobId, token } = await factoryJob(ctx);
    const fence = await begin(bench, jobId, token);
    await signer.kill();
    await expect(requestSigningCertificate(bench, { ...fence, csr: token.csr() })).rejects.toMatchObject({
      code: 'ca_unavailable',
    });
    expect((await jobRow(ctx, jobId))!.state).toBe('writing');
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
    expect((await certificatesOf(ctx, jobId))[0]!.der).toEqual(certificate);
  });

  it('stops when the CA refuses', async () => {
    const { application, jobId, token } = await factoryJob(ctx);
    const fence = await begin(bench, jobId, token);
    await behindTheRules(ctx.db, (trx) =>
      trx('applicationVersions').where({ applicationId: application.id }).update({ contentSha256: 'something else' }),
    );
    await expect(requestSigningCertificate(bench, { ...fence, csr: token.csr() })).rejects.toMatchObject({
      code: 'ca_refused',
      details: { reason: 'not_approved' },
    });
    expect(await jobRow(ctx, jobId)).toMatchObject({
      state: 'needs_attention',
      attentionCode: 'ca_refused',
      attentionDetail: { reason: 'not_approved' },
    });
  });

  it('stops once for a fault that is reported twice', async () => {
    const { application, jobIds } = await buildJobs(ctx);
    const fence = await begin(bench, jobIds[0]!, new MemoryToken('rsa2048', (await buildToken(ctx)).serial));
    await reportAttention(bench, { ...fence, faultCode: 'foreign_key', detail: 'two objects' });
    await reportAttention(bench, { ...fence, faultCode: 'foreign_key', detail: 'two objects' });
    expect(await jobRow(ctx, jobIds[0]!)).toMatchObject({
      state: 'needs_attention',
      attentionCode: 'foreign_key',
      leaseUntil: null,
    });
    expect(
      await ctx.db('auditEvents').where({ applicationId: application.id, type: 'job.needs_attention' }),
    ).toHaveLength(1);
    await expect(recordStep(bench, { ...fence, step: 'proof', state: 'start' })).rejects.toMatchObject({
      code: 'invalid_state',
    });
  });
});
