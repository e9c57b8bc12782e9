import { appendFileSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Ledger, type LedgerCertificate } from '../../server/ca/signer/Ledger.ts';

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'ledger-'));
const entry = (jobId: number, role: 'signing' | 'encryption' = 'signing', n = jobId): LedgerCertificate => ({
  kind: 'certificate',
  at: new Date(1_800_000_000_000 + n * 1000).toISOString(),
  requestId: `r${n}`,
  jobId,
  role,
  spkiSha256: `s${n}`,
  serialNumber: `0${n}`,
  certificate: 'AA==',
  sealedPrivateKey: null,
});

describe('the ledger', () => {
  it('knows after a restart what was written, also by many at once', async () => {
    const folder = newFolder();
    const ledger = await Ledger.open(folder);
    await Promise.all(Array.from({ length: 50 }, (_, n) => ledger.append(entry(n))));
    await ledger.append({ kind: 'revocation', at: new Date().toISOString(), serialNumber: '07', reason: 'superseded' });
    await ledger.close();
    const again = await Ledger.open(folder);
    expect(again.find(31, 'signing', 's31')).toMatchObject({ requestId: 'r31' });
    expect(again.byRequestId('r7')).toMatchObject({ jobId: 7 });
    expect(again.live(7, 'signing')).toBeNull();
    expect(again.live(8, 'signing')).toMatchObject({ serialNumber: '08' });
    expect(again.live(8, 'encryption')).toBeNull();
    expect(again.issuedSince(new Date(1_800_000_000_000 + 40_000))).toBe(10);
    await again.close();
  });

  it('cuts off a line that a crash left unfinished, and goes on', async () => {
    const folder = newFolder();
    const ledger = await Ledger.open(folder);
    await ledger.append(entry(1));
    await ledger.close();
    appendFileSync(path.join(folder, 'ledger.log'), 'a'.repeat(64) + ' {"kind":"certi');
    const again = await Ledger.open(folder);
    await again.append(entry(2));
    await again.close();
    const third = await Ledger.open(folder);
    expect(third.byRequestId('r1')).not.toBeNull();
    expect(third.byRequestId('r2')).not.toBeNull();
    await third.close();
  });

  it('writes nothing over a line of somebody else, and says that it cannot', async () => {
    const folder = newFolder();
    const file = path.join(folder, 'ledger.log');
    const ledger = await Ledger.open(folder);
    await ledger.append(entry(1));
    const other = await Ledger.open(folder);
    await other.append(entry(2));
    const both = readFileSync(file, 'utf8');
    await expect(ledger.append(entry(3))).rejects.toMatchObject({
      code: 'ca_unavailable',
      details: { reason: 'ledger' },
    });
    truncateSync(file, both.length - 1);
    await expect(other.append(entry(4))).rejects.toMatchObject({ code: 'ca_unavailable' });
    expect(readFileSync(file, 'utf8')).toBe(both.slice(0, -1));
    await ledger.close();
    await other.close();
  });

  it('does not open when a finished line was altered, removed or moved', async () => {
    const folder = newFolder();
    const ledger = await Ledger.open(folder);
    for (const n of [1, 2, 3]) await ledger.append(entry(n));
    await ledger.close();
    const file = path.join(folder, 'ledger.log');
    const text = readFileSync(file, 'utf8');
    const [first = '', second = '', third = ''] = text.split('\n');
    for (const broken of [
      text.replace('"jobId":2', '"jobId":9'),
      `${first}\n${third}\n`,
      `${second}\n${first}\n${third}\n`,
    ]) {
      writeFileSync(file, broken);
      await expect(Ledger.open(folder)).rejects.toThrow('ledger is broken');
    }
  });
});
