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
import type { AppError } from '../../server/lib/AppError.ts';
import { headIsSigned } from '../../server/lib/auditHead.ts';
import { readCertificate } from '../../server/pki/readCertificate.ts';
import { anyMoment } from '../support/anyMoment.ts';
import { SignerProcess } from './support/signerProcess.ts';
import { SignerDesk } from './support/signerDesk.ts';

let desk: SignerDesk;
let database: SignerDesk['database'];
let signer: SignerDesk['signer'];

beforeAll(async () => {
  desk = await SignerDesk.open();
  ({ database, signer } = desk);
});
afterEach(() => desk.closeClients());
afterAll(() => desk?.close());

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

  it('stops issuing while the stop file is there, but still says what it issued', async () => {
    const { jobId, csr, requestId } = await desk.writingJob();
    const done = await desk.writingJob();
    const issued = await desk.newClient().issueSigning(done);
    writeFileSync(path.join(signer.folder, 'STOP'), '');
    try {
      await expect(desk.newClient().issueSigning({ requestId, jobId, csr })).rejects.toMatchObject({
        code: 'ca_unavailable',
        details: { reason: 'stopped' },
      });
      expect((await desk.newClient().issueSigning(done)).certificate).toEqual(issued.certificate);
    } finally {
      rmSync(path.join(signer.folder, 'STOP'));
    }
    await expect(desk.newClient().issueSigning({ requestId, jobId, csr })).resolves.toBeDefined();
  });

  it('killed at any moment of a request, has issued exactly one certificate when asked again', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { jobId, csr, requestId } = await desk.writingJob();
      const outcome = desk
        .newClient(5_000)
        .issueSigning({ requestId, jobId, csr })
        .then(
          (answer) => answer.certificate.toString('hex'),
          (error: AppError) => error.code,
        );
      await anyMoment(round * 2);
      await signer.kill();
      const early = await outcome;
      await signer.start();
      const { certificate } = await desk.newClient().issueSigning({ requestId, jobId, csr });
      expect(['ca_unavailable', certificate.toString('hex')]).toContain(early);
      const lines = readFileSync(path.join(signer.folder, 'ledger', 'ledger.log'), 'utf8')
        .split('\n')
        .filter((line) => line.includes(`"jobId":${jobId},`));
      expect(lines).toHaveLength(1);
    }
  });

  it('signs heads of the audit with a key of its own, remembers them over a restart, and takes none back', async () => {
    const seal = { sealId: 7, sealHash: 'a'.repeat(64) };
    const head = await desk.newClient().signHead(seal);
    const { key, last } = await desk.newClient().headKey();
    expect(last).toEqual(head);
    expect(headIsSigned(head, key)).toBe(true);
    expect(headIsSigned({ ...head, sealId: 8 }, key)).toBe(false);
    const ca = readCertificate(await desk.newClient().caCertificate());
    expect(ca.spki.equals(key)).toBe(false);
    await signer.kill();
    await signer.start();
    expect(await desk.newClient().headKey()).toEqual({ key, last: head });
    expect(await desk.newClient().signHead(seal)).toEqual(head);
    for (const other of [
      { ...seal, sealHash: 'b'.repeat(64) },
      { ...seal, sealId: 6 },
    ])
      await expect(desk.newClient().signHead(other)).rejects.toMatchObject({
        code: 'ca_refused',
        details: { reason: 'audit_went_back' },
      });
    await expect(desk.newClient().signHead({ ...seal, sealId: 8 })).resolves.toMatchObject({ sealId: 8 });
  });

  it('is ca_unavailable to its client when it is not there, and ends cleanly when told to', async () => {
    const client = desk.newClient(1_000);
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
