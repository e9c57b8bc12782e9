import { X509Certificate } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../seeds/presets.ts';
import { pki } from '../../server/pki/pki.ts';
import { requestIdOf } from '../../server/lib/requestId.ts';
import { SignerClient } from '../../server/ca/SignerClient.ts';
import type { Context } from '../../server/domain/context.ts';
import type { AppError } from '../../server/lib/AppError.ts';
import { certificateSubject } from '../../server/lib/certificateSubject.ts';
import { buildJobs, type BuiltJobs } from '../factories/buildJobs.ts';
import { behindTheRules } from '../support/behindTheRules.ts';
import { testContext } from '../support/context.ts';
import { anyMoment } from '../support/anyMoment.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeRequest } from './support/makeRequest.ts';
import { newKeyPair, sharedRsa } from './support/memoryAuthority.ts';
import { SignerProcess } from './support/signerProcess.ts';

let database: TestDatabase;
let ctx: Context;
let signer: SignerProcess;
const clients: SignerClient[] = [];
const newClient = (timeout?: number): SignerClient => {
  const client = new SignerClient(signer.socket, timeout);
  clients.push(client);
  return client;
};

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
  signer = await SignerProcess.prepare(database);
  signer.setup();
  await signer.start();
});
afterEach(() => clients.splice(0).forEach((client) => client.close()));
afterAll(async () => {
  await signer?.discard();
  await database?.drop();
});

/** A job a bench is writing, with its request. */
async function writingJob(
  preset: 'A' | 'B' | 'C' = 'B',
): Promise<{ built: BuiltJobs; jobId: number; csr: Buffer; spki: Buffer; requestId: string }> {
  const built = await buildJobs(ctx, { preset });
  const jobId = built.jobIds[0]!;
  await ctx
    .db('productionJobs')
    .where({ id: jobId })
    .update({ state: 'claimed', tokenSerial: `t${jobId}` });
  await ctx.db('productionJobs').where({ id: jobId }).update({ state: 'writing', codeRequired: false });
  const { spki, privateKey } = await keyFor(jobId);
  return { built, jobId, spki, csr: makeRequest(spki, privateKey), requestId: requestIdOf(jobId, 'signing', spki) };
}
async function keyFor(jobId: number) {
  const job = (await ctx.db('productionJobs').where({ id: jobId }).first())!;
  return job.algorithm === 'rsa2048' ? sharedRsa : newKeyPair('ec-p256');
}

describe('the signer', () => {
  it('sets its CA up once: the second time it finds it, and a lost token is never replaced', async () => {
    const other = await SignerProcess.prepare(database);
    try {
      expect(other.setup().output).toContain('"ca":"made"');
      const certificate = readFileSync(path.join(other.folder, 'ca.der'));
      expect(other.setup().output).toContain('"ca":"present"');
      expect(readFileSync(path.join(other.folder, 'ca.der'))).toEqual(certificate);
      const [tokenName = ''] = readdirSync(path.join(other.folder, 'tokens'));
      truncateSync(path.join(other.folder, 'tokens', tokenName, 'token.object'));
      expect(other.setup().output).toContain('"ca":"present"');
      rmSync(path.join(other.folder, 'tokens', tokenName), { recursive: true });
      rmSync(path.join(other.folder, 'tokens.copy'), { recursive: true });
      expect(other.setup()).toMatchObject({ status: 1, output: expect.stringContaining('no token labelled') });
    } finally {
      await other.discard();
    }
  });

  it('keeps its settings to itself, and refuses to start when others may read them', async () => {
    const config = path.join(signer.folder, 'signer.json');
    expect(statSync(config).mode & 0o777).toBe(0o600);
    expect(statSync(signer.socket).mode & 0o777).toBe(0o600);
    const other = await SignerProcess.prepare(database);
    chmodSync(path.join(other.folder, 'signer.json'), 0o644);
    expect(other.setup()).toMatchObject({ status: 1, output: expect.stringContaining('readable by its owner only') });
    await other.discard();
  });

  it('certifies the approved subject, whatever name the request carries', async () => {
    const { built, jobId, spki, csr, requestId } = await writingJob();
    const { certificate, issuer } = await newClient().issueSigning({ requestId, jobId, csr });
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
    expect(await newClient().caCertificate()).toEqual(issuer);
  });

  it('gives one certificate for one question: asked again, at once, under another id, after a restart', async () => {
    const { jobId, csr, requestId } = await writingJob();
    const client = newClient();
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.issueSigning({ requestId, jobId, csr })));
    const first = answers[0]!.certificate;
    expect(answers.every(({ certificate }) => certificate.equals(first))).toBe(true);
    await signer.kill();
    await signer.start();
    expect((await newClient().issueSigning({ requestId: 'a'.repeat(64), jobId, csr })).certificate).toEqual(first);
    expect((await newClient().lookup(requestId))?.certificate).toEqual(first);
    expect(await newClient().lookup('b'.repeat(64))).toBeNull();
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
    const { built, jobId, csr, requestId } = await writingJob();
    await spoil(built, jobId);
    await expect(newClient().issueSigning({ requestId, jobId, csr })).rejects.toMatchObject({
      code: 'ca_refused',
      details: { reason },
    });
    expect(await newClient().lookup(requestId)).toBeNull();
  });

  it('needs both reviews where the project has two', async () => {
    const { built, jobId, csr, requestId } = await writingJob('C');
    expect(built.reviewerIds).toHaveLength(2);
    await expect(newClient().issueSigning({ requestId, jobId, csr })).resolves.toBeDefined();
    const second = await writingJob('C');
    await ctx.db.raw('alter table decisions disable trigger decisions_insert_only');
    await ctx.db('decisions').where({ applicationId: second.built.application.id, stage: 'second_review' }).delete();
    await ctx.db.raw('alter table decisions enable trigger decisions_insert_only');
    await expect(newClient().issueSigning(second)).rejects.toMatchObject({ details: { reason: 'not_approved' } });
  });

  it('refuses a tampered request, an unknown job and a reused request id', async () => {
    const { jobId, csr, requestId } = await writingJob();
    const altered = Buffer.from(csr);
    altered[40] = (altered[40] ?? 0) ^ 1;
    await expect(newClient().issueSigning({ requestId, jobId, csr: altered })).rejects.toMatchObject({
      code: 'ca_refused',
    });
    await expect(newClient().issueSigning({ requestId, jobId: 999_999, csr })).rejects.toMatchObject({
      details: { reason: 'job_unknown' },
    });
    await newClient().issueSigning({ requestId, jobId, csr });
    const other = await writingJob();
    await expect(newClient().issueSigning({ ...other, requestId })).rejects.toMatchObject({
      details: { reason: 'request_id_reused' },
    });
  });

  it('lets one signing certificate of a job live: a regenerated key waits until the first is revoked', async () => {
    const { jobId, csr, requestId } = await writingJob();
    const { certificate } = await newClient().issueSigning({ requestId, jobId, csr });
    const job = (await ctx.db('productionJobs').where({ id: jobId }).first())!;
    const again = newKeyPair(job.algorithm);
    const second = {
      jobId,
      requestId: requestIdOf(jobId, 'signing', again.spki),
      csr: makeRequest(again.spki, again.privateKey),
    };
    await expect(newClient().issueSigning(second)).rejects.toMatchObject({
      details: { reason: 'another_certificate_lives' },
    });
    const { serialNumber } = pki.describe(certificate);
    await newClient().revoke({ serialNumber, reason: 'superseded' });
    await newClient().revoke({ serialNumber, reason: 'superseded' });
    await expect(newClient().issueSigning(second)).resolves.toBeDefined();
    await expect(newClient().issueSigning({ requestId, jobId, csr })).rejects.toMatchObject({
      details: { reason: 'revoked' },
    });
    await expect(newClient().revoke({ serialNumber: '0102', reason: 'superseded' })).rejects.toMatchObject({
      details: { reason: 'certificate_unknown' },
    });
  });

  it('makes one encryption key per job, for the key certified for a job of the same holder and no other', async () => {
    const client = newClient();
    const { jobId, csr, requestId, spki } = await writingJob();
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
    const stranger = await writingJob();
    await client.issueSigning(stranger);
    await expect(
      client.envelope({ ...envelope, jobId: stranger.jobId, signingSpki: stranger.spki }),
    ).rejects.toMatchObject({ details: { reason: 'escrow_mismatch' } });
  });

  it('stops issuing while the stop file is there, but still says what it issued', async () => {
    const { jobId, csr, requestId } = await writingJob();
    const done = await writingJob();
    const issued = await newClient().issueSigning(done);
    writeFileSync(path.join(signer.folder, 'STOP'), '');
    try {
      await expect(newClient().issueSigning({ requestId, jobId, csr })).rejects.toMatchObject({
        code: 'ca_unavailable',
        details: { reason: 'stopped' },
      });
      expect((await newClient().issueSigning(done)).certificate).toEqual(issued.certificate);
    } finally {
      rmSync(path.join(signer.folder, 'STOP'));
    }
    await expect(newClient().issueSigning({ requestId, jobId, csr })).resolves.toBeDefined();
  });

  it('killed at any moment of a request, has issued exactly one certificate when asked again', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { jobId, csr, requestId } = await writingJob();
      const outcome = newClient(5_000)
        .issueSigning({ requestId, jobId, csr })
        .then(
          (answer) => answer.certificate.toString('hex'),
          (error: AppError) => error.code,
        );
      await anyMoment(round * 2);
      await signer.kill();
      const early = await outcome;
      await signer.start();
      const { certificate } = await newClient().issueSigning({ requestId, jobId, csr });
      expect(['ca_unavailable', certificate.toString('hex')]).toContain(early);
      const lines = readFileSync(path.join(signer.folder, 'ledger', 'ledger.log'), 'utf8')
        .split('\n')
        .filter((line) => line.includes(`"jobId":${jobId},`));
      expect(lines).toHaveLength(1);
    }
  });

  it('is ca_unavailable to its client when it is not there, and ends cleanly when told to', async () => {
    const client = newClient(1_000);
    await client.ping();
    expect(await signer.kill('SIGTERM')).toBe(0);
    await expect(client.caCertificate()).rejects.toMatchObject({ code: 'ca_unavailable' });
    expect(existsSync(path.join(signer.folder, 'ledger', 'ledger.log'))).toBe(true);
    await signer.start();
    await expect(client.caCertificate()).resolves.toBeDefined();
  });

  it('may read what it needs and nothing more, and write nothing', async () => {
    const { databaseUrl } = JSON.parse(readFileSync(path.join(signer.folder, 'signer.json'), 'utf8')) as {
      databaseUrl: string;
    };
    const { connect } = await import('../../server/db/connect.ts');
    const { newLogger } = await import('../../server/lib/logger.ts');
    const own = connect({ url: databaseUrl, max: 1, logger: newLogger('silent') });
    try {
      await expect(own.knex.raw('update production_jobs set state = state')).rejects.toThrow(
        /permission denied|read-only/,
      );
      await expect(own.knex.raw('select sealed from application_versions')).rejects.toThrow('permission denied');
      await expect(own.knex.raw('select * from persons')).rejects.toThrow('permission denied');
    } finally {
      await own.close();
    }
  });
});
