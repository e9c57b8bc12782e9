import { mkdtempSync, rmSync, writeFileSync, cpSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newNssSlot } from '../support/nss.ts';
import { run } from '../support/run.ts';
import { newSoftHsmSlot } from '../support/softHsm.ts';
import { checkTokenWithThirdParties } from '../support/thirdPartyToken.ts';
import type { SoftSlot } from '../support/tokenDirectory.ts';
import { newBench, prepareBlankAt, reach } from './support/newBench.ts';
import { startFakeDesk, type FakeDesk } from './support/startFakeDesk.ts';

const FACTORY_PIN = '90817263';
let desk: FakeDesk;
let rootPem: string;
beforeAll(async () => {
  desk = await startFakeDesk();
  rootPem = new X509Certificate(Buffer.from((await desk.ledger()).root, 'base64')).toString();
});
afterAll(() => desk.stop());

async function produce(slot: SoftSlot, algorithm: 'rsa2048' | 'ec-p256'): Promise<string> {
  const bench = await newBench(desk.url, [slot]);
  try {
    const serial = await prepareBlankAt(bench);
    const id = await desk.addJob({ algorithm, mode: 'factory' });
    await bench.refresh();
    bench.startJob('槽位1', id);
    await reach(bench, 'done');
    return serial;
  } finally {
    await bench.stop();
  }
}

it.each(['rsa2048', 'ec-p256'] as const)(
  'pkcs11-tool, OpenSSL and certtool accept a SoftHSM token with %s',
  async (algorithm) => {
    const slot = newSoftHsmSlot();
    try {
      const serial = await produce(slot, algorithm);
      const report = checkTokenWithThirdParties({ conf: slot.conf, pin: FACTORY_PIN, rootPem });
      expect(report).toMatchObject({ serial, algorithm });
      expect(report.signing.subject).toContain('CN=云汉建设有限公司');
    } finally {
      slot.discard();
    }
  },
);

it.each(['rsa2048', 'ec-p256'] as const)("NSS's own tools accept an NSS token with %s", async (algorithm) => {
  const slot = newNssSlot();
  const folder = mkdtempSync(join(tmpdir(), 'nss-check-'));
  try {
    await produce(slot, algorithm);
    cpSync(slot.directory, folder, { recursive: true });
    const [pinFile, data] = [join(folder, 'pin'), join(folder, 'data')];
    writeFileSync(pinFile, `${FACTORY_PIN}\n`);
    writeFileSync(data, randomBytes(500));
    const certutil = (...args: string[]) =>
      run('certutil', ['-d', `sql:${folder}`, '-f', pinFile, ...args], { install: 'libnss3-tools' }).text;
    writeFileSync(join(folder, 'root.pem'), rootPem);
    certutil('-A', '-n', 'root', '-t', 'C,C,C', '-i', join(folder, 'root.pem'));
    expect(certutil('-K').match(/^< *\d+>/gm)).toHaveLength(2);
    const listed = certutil('-L');
    expect(listed).toMatch(/云汉建设-signing\s+u,u,u/);
    expect(certutil('-V', '-n', '云汉建设-signing', '-u', 'S')).toContain('certificate is valid');
    expect(certutil('-V', '-n', '云汉建设-encryption', '-u', 'R')).toContain('certificate is valid');
    // NSS itself cannot decode EnvelopedData for an EC key.
    const opened = algorithm === 'rsa2048' ? openWithNss(folder, pinFile, data) : readFileSync(data);
    expect(opened).toEqual(readFileSync(data));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    slot.discard();
  }
});

/** OpenSSL enciphers to the encryption certificate, NSS's cmsutil opens it with the key on the token. */
function openWithNss(folder: string, pinFile: string, data: string): Buffer {
  const [certificate, envelope, opened] = [join(folder, 'enc.pem'), join(folder, 'envelope'), join(folder, 'opened')];
  const database = ['-d', `sql:${folder}`, '-f', pinFile];
  run('certutil', [...database, '-L', '-n', '云汉建设-encryption', '-a', '-o', certificate], {
    install: 'libnss3-tools',
  });
  run('openssl', [
    'cms',
    '-encrypt',
    '-binary',
    '-aes256',
    '-in',
    data,
    '-outform',
    'DER',
    '-out',
    envelope,
    certificate,
  ]);
  run('cmsutil', [...database, '-D', '-i', envelope, '-o', opened], { install: 'libnss3-tools' });
  return readFileSync(opened);
}
