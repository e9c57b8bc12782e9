import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nameText } from '../../server/pki/distinguishedName.ts';
import { readCertificate } from '../../server/pki/readCertificate.ts';
import type { SignerProcess } from './support/signerProcess.ts';
import { SignerDesk } from './support/signerDesk.ts';

let desk: SignerDesk;
beforeAll(async () => {
  desk = await SignerDesk.open();
});
afterAll(() => desk?.close());

const ledgerOf = (signer: SignerProcess): string => path.join(signer.folder, 'ledger', 'ledger.log');

/** The job's signing certificate, issued and stored at the desk as issuing stores it. */
async function issueOne(): Promise<string> {
  const { jobId, csr, requestId, built } = await desk.writingJob();
  await desk.newClient().issueSigning({ requestId, jobId, csr });
  desk.closeClients();
  const lines = readFileSync(ledgerOf(desk.signer), 'utf8').trimEnd().split('\n');
  const { serialNumber } = JSON.parse(lines.at(-1)!.slice(65)) as { serialNumber: string };
  const applicationId = built.application.id;
  const { projectId } = (await desk.ctx.db('applications').where({ id: applicationId }).first())!;
  await desk.ctx.db('certificates').insert({
    jobId,
    applicationId,
    projectId,
    role: 'signing',
    state: 'requested',
    serialNumber,
    issuer: nameText(readCertificate(readFileSync(path.join(desk.signer.folder, 'ca.der'))).subject),
    subject: 'CN=x',
    commonName: 'x',
    algorithm: 'ec-p256',
    spkiSha256: serialNumber,
    ckaId: serialNumber,
    der: Buffer.from('00', 'hex'),
    sha256: serialNumber,
    notBefore: new Date('1900-01-01'),
    notAfter: new Date('1901-01-01'),
  });
  return serialNumber;
}

it('a second signer on the same folder ends before it opens anything, at another socket too', async () => {
  const { signer } = desk;
  const config = path.join(signer.folder, 'signer.json');
  const other = path.join(signer.folder, 'other.json');
  const settings = JSON.parse(readFileSync(config, 'utf8')) as Record<string, unknown>;
  writeFileSync(other, JSON.stringify({ ...settings, socket: 'other.sock' }), { mode: 0o600 });
  expect(signer.runOnce([other])).toMatchObject({
    status: 1,
    output: expect.stringContaining('another signer holds'),
  });
  await issueOne();
});

it('does not start with a ledger that lacks what the desk has, and names it', async () => {
  const { signer } = desk;
  await issueOne();
  copyFileSync(ledgerOf(signer), `${ledgerOf(signer)}.older`);
  const newest = await issueOne();
  await signer.kill('SIGTERM');
  renameSync(ledgerOf(signer), `${ledgerOf(signer)}.whole`);
  renameSync(`${ledgerOf(signer)}.older`, ledgerOf(signer));
  expect(signer.runOnce()).toMatchObject({
    status: 1,
    output: expect.stringContaining(`the ledger lacks certificates that the desk has: ${newest}`),
  });
  renameSync(`${ledgerOf(signer)}.whole`, ledgerOf(signer));
  await signer.start();
  await issueOne();
});
