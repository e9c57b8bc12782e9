import { X509Certificate } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pki } from '../../server/pki/pki.ts';
import { requestIdOf } from '../../server/lib/requestId.ts';
import { certificateSubject } from '../../server/lib/certificateSubject.ts';
import { type BuiltJobs } from '../factories/buildJobs.ts';
import { behindTheRules } from '../support/behindTheRules.ts';
import { makeRequest } from './support/makeRequest.ts';
import { newKeyPair } from './support/memoryAuthority.ts';
import { SignerDesk } from './support/signerDesk.ts';

let desk: SignerDesk;
let ctx: SignerDesk['ctx'];
let signer: SignerDesk['signer'];

beforeAll(async () => {
  desk = await SignerDesk.open();
  ({ ctx, signer } = desk);
});
afterEach(() => desk.closeClients());
afterAll(() => desk?.close());

describe('what the signer issues', () => {
  it('certifies the approved subject, whatever name the request carries', async () => {
    const { built, jobId, spki, csr, requestId } = await desk.writingJob();
    const { certificate, issuer } = await desk.newClient().issueSigning({ requestId, jobId, csr });
    const { organization } = built.application.form;
    const subject = certificateSubject({
      organizationName: organization.name,
      uscc: organization.uscc,
      commonName: organization.name,
    });
    expect(
      pki.compare({
        certificate,
        issuer,
        role: 'signing',
        productKind: 'organization_seal',
        years: 1,
        spki,
        subject,
        askedAt: new Date(),
      }),
    ).toEqual([]);
    expect(new X509Certificate(certificate).verify(new X509Certificate(issuer).publicKey)).toBe(true);
    expect(await desk.newClient().caCertificate()).toEqual(issuer);
  });

  it('gives one certificate for one question: asked again, at once, under another id, after a restart', async () => {
    const { jobId, csr, requestId } = await desk.writingJob();
    const client = desk.newClient();
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.issueSigning({ requestId, jobId, csr })));
    const first = answers[0]!.certificate;
    expect(answers.every(({ certificate }) => certificate.equals(first))).toBe(true);
    await signer.kill();
    await signer.start();
    expect((await desk.newClient().issueSigning({ requestId: 'a'.repeat(64), jobId, csr })).certificate).toEqual(first);
    expect((await desk.newClient().lookup(requestId))?.certificate).toEqual(first);
    expect(await desk.newClient().lookup('b'.repeat(64))).toBeNull();
  });

  it.each<[string, (job: BuiltJobs, jobId: number) => Promise<unknown>]>([
    [
      'not_approved',
      async ({ application }) =>
        behindTheRules(ctx.db, (trx) =>
          trx('applicationVersions')
            .where({ applicationId: application.id })
            .update({ contentSha256: 'other content' }),
        ),
    ],
    [
      'not_approved',
      async ({ application }) => {
        await ctx.db('applicationVersions').insert({
          applicationId: application.id,
          version: 2,
          round: 2,
          sealed: Buffer.alloc(1),
          contentSha256: application.contentSha256,
          materialDigests: '[]',
        });
        await ctx.db('applicationStates').where({ applicationId: application.id }).update({ contentVersion: 2 });
      },
    ],
    [
      'application_not_open',
      async ({ application }) =>
        ctx
          .db('applicationStates')
          .where({ applicationId: application.id })
          .update({ status: 'withdrawn', stage: null }),
    ],
    [
      'job_not_writing',
      async (_, jobId) => ctx.db('productionJobs').where({ id: jobId }).update({ state: 'needs_attention' }),
    ],
    ['no_consent', async (_, jobId) => ctx.db('productionJobs').where({ id: jobId }).update({ codeRequired: true })],
    [
      'not_in_production',
      async ({ application }) =>
        ctx
          .db('applicationStages')
          .where({ applicationId: application.id, stage: 'production' })
          .update({ state: 'waiting' }),
    ],
  ])('refuses with %s', async (reason, spoil) => {
    const { built, jobId, csr, requestId } = await desk.writingJob();
    await spoil(built, jobId);
    await expect(desk.newClient().issueSigning({ requestId, jobId, csr })).rejects.toMatchObject({
      code: 'ca_refused',
      details: { reason },
    });
    expect(await desk.newClient().lookup(requestId)).toBeNull();
  });

  it('needs both reviews where the project has two', async () => {
    const { built, jobId, csr, requestId } = await desk.writingJob('C');
    expect(built.reviewerIds).toHaveLength(2);
    await expect(desk.newClient().issueSigning({ requestId, jobId, csr })).resolves.toBeDefined();
    const second = await desk.writingJob('C');
    await ctx.db.raw('alter table decisions disable trigger decisions_insert_only');
    await ctx.db('decisions').where({ applicationId: second.built.application.id, stage: 'second_review' }).delete();
    await ctx.db.raw('alter table decisions enable trigger decisions_insert_only');
    await expect(desk.newClient().issueSigning(second)).rejects.toMatchObject({ details: { reason: 'not_approved' } });
  });

  it('refuses a tampered request, an unknown job and a reused request id', async () => {
    const { jobId, csr, requestId } = await desk.writingJob();
    const altered = Buffer.from(csr);
    altered[40] = (altered[40] ?? 0) ^ 1;
    await expect(desk.newClient().issueSigning({ requestId, jobId, csr: altered })).rejects.toMatchObject({
      code: 'ca_refused',
    });
    await expect(desk.newClient().issueSigning({ requestId, jobId: 999_999, csr })).rejects.toMatchObject({
      details: { reason: 'job_unknown' },
    });
    await desk.newClient().issueSigning({ requestId, jobId, csr });
    const other = await desk.writingJob();
    await expect(desk.newClient().issueSigning({ ...other, requestId })).rejects.toMatchObject({
      details: { reason: 'request_id_reused' },
    });
  });

  it('lets one signing certificate of a job live: a regenerated key waits until the first is revoked', async () => {
    const { jobId, csr, requestId } = await desk.writingJob();
    const { certificate } = await desk.newClient().issueSigning({ requestId, jobId, csr });
    const job = (await ctx.db('productionJobs').where({ id: jobId }).first())!;
    const again = newKeyPair(job.algorithm);
    const second = {
      jobId,
      requestId: requestIdOf(jobId, 'signing', again.spki),
      csr: makeRequest(again.spki, again.privateKey),
    };
    await expect(desk.newClient().issueSigning(second)).rejects.toMatchObject({
      details: { reason: 'another_certificate_lives' },
    });
    const { serialNumber } = pki.describe(certificate);
    await desk.newClient().revoke({ serialNumber, reason: 'superseded' });
    await desk.newClient().revoke({ serialNumber, reason: 'superseded' });
    await expect(desk.newClient().issueSigning(second)).resolves.toBeDefined();
    await expect(desk.newClient().issueSigning({ requestId, jobId, csr })).rejects.toMatchObject({
      details: { reason: 'revoked' },
    });
    await expect(desk.newClient().revoke({ serialNumber: '0102', reason: 'superseded' })).rejects.toMatchObject({
      details: { reason: 'certificate_unknown' },
    });
  });

  it('makes one encryption key per job, for the key certified for a job of the same holder and no other', async () => {
    const client = desk.newClient();
    const { jobId, csr, requestId, spki } = await desk.writingJob();
    const { algorithm } = (await ctx.db('productionJobs').where({ id: jobId }).first())!;
    const asked = { requestId: requestIdOf(jobId, 'encryption', spki), jobId, algorithm };
    await expect(client.issueEncryption(asked)).rejects.toMatchObject({
      details: { reason: 'signing_certificate_first' },
    });
    await client.issueSigning({ requestId, jobId, csr });
    const [one, two] = await Promise.all([client.issueEncryption(asked), client.issueEncryption(asked)]);
    expect(two.certificate).toEqual(one.certificate);
    expect(two.sealedPrivateKey).toEqual(one.sealedPrivateKey);
    const transports =
      algorithm === 'rsa2048'
        ? [{ outer: 'rsa-oaep-sha1', inner: 'aes-kw-zero-padded' } as const]
        : [{ outer: 'ecdh-x963-none', inner: 'aes-kw-zero-padded' } as const];
    const envelope = { jobId, sealedPrivateKey: one.sealedPrivateKey, signingSpki: spki, transports };
    expect((await client.envelope(envelope)).transport).toEqual(transports[0]);
    await expect(client.envelope({ ...envelope, signingSpki: newKeyPair(algorithm).spki })).rejects.toMatchObject({
      details: { reason: 'signing_key_unknown' },
    });
    await expect(
      client.envelope({ ...envelope, transports: [{ ...transports[0]!, hostUnwrap: true }] }),
    ).rejects.toMatchObject({ details: { reason: 'transport_not_offered' } });
    const stranger = await desk.writingJob();
    await client.issueSigning(stranger);
    await expect(
      client.envelope({ ...envelope, jobId: stranger.jobId, signingSpki: stranger.spki }),
    ).rejects.toMatchObject({ details: { reason: 'escrow_mismatch' } });
  });
});
