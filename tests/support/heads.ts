import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HeadSigner } from '../../server/ca/signer/HeadSigner.ts';
import type { Ports } from '../../server/domain/ports.ts';
import { AuditHeadFile } from '../../server/lib/AuditHeadFile.ts';
import { systemClock } from '../../server/lib/clock.ts';

export interface TestHeads {
  port: Ports['heads'];
  signer: HeadSigner;
  /** The key for heads, DER. */
  key: Buffer;
  file: string;
}

/** The signer's part for heads with a key in memory, and a file of heads in a folder of its own. */
export async function newHeads(): Promise<TestHeads> {
  const folder = mkdtempSync(path.join(tmpdir(), 'heads-'));
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const signer = await HeadSigner.open({
    file: path.join(folder, 'signer', 'audit-heads.log'),
    key,
    sign: async (data) => sign('sha256', data, privateKey),
    clock: systemClock,
  });
  const file = path.join(folder, 'heads.log');
  const kept = new AuditHeadFile(file);
  const port: Ports['heads'] = {
    sign: (seal) => signer.sign(seal),
    signer: async () => ({ key, last: signer.last }),
    append: (head) => kept.append(head),
    read: (from) => kept.read(from),
    last: () => kept.last(),
  };
  return { port, signer, key, file };
}
