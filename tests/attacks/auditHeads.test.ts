import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { generateKeyPairSync, sign } from 'node:crypto';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { auditVerify } from '../../server/cli/auditVerify.ts';
import { keepHead, leaveHead } from '../../server/domain/audit/keepHead.ts';
import { headIsLate } from '../../server/domain/audit/headIsLate.ts';
import { verifyAudit } from '../../server/domain/audit/verifyAudit.ts';
import { writeHead } from '../../server/domain/audit/writeHead.ts';
import { AppError } from '../../server/lib/AppError.ts';
import { headText, type AuditHead } from '../../server/lib/auditHead.ts';
import { recomputeRecord } from './support/forgeRecord.ts';
import { sealedDesk, type SealedDesk } from './support/sealedDesk.ts';

let desk: SealedDesk;
let said: string[];
beforeEach(async () => {
  desk = await sealedDesk();
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  return () => desk.database.drop();
});

const heads = (): AuditHead[] =>
  readFileSync(desk.heads.file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AuditHead);
const verify = (options: { heads?: string; head?: string; key?: string } = {}): Promise<number> =>
  auditVerify(desk.ctx, { heads: null, head: null, key: null, ...options });
const cut = (): Promise<void> =>
  desk.forge(async (trx) => {
    await trx('auditEvents').delete();
    await trx('auditSeals').delete();
    await trx('auditHeads').delete();
  });

describe('heads of the audit', () => {
  it('are not rewritten with the record: the signer takes back nothing and remembers', async () => {
    await desk.forge(async (trx) => {
      await trx('auditEvents').where({ applicationId: desk.applicationId, position: 3 }).update({ actorId: 999 });
      await recomputeRecord(trx);
      await trx('auditHeads').delete();
    });
    rmSync(desk.heads.file);
    await expect(writeHead(desk.ctx)).rejects.toMatchObject({
      code: 'ca_refused',
      details: { reason: 'audit_went_back' },
    });
    expect(existsSync(desk.heads.file)).toBe(false);
    expect(await desk.verdict()).toMatchObject({ kind: 'head_differs' });
  });

  it('signed by another key are told, however well they fit', async () => {
    const [head] = heads();
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const forged = { ...head!, signature: sign('sha256', headText(head!), privateKey).toString('base64') };
    writeFileSync(desk.heads.file, `${JSON.stringify(forged)}\n`);
    expect(await desk.verdict()).toEqual({ kind: 'head_signature', sealId: head!.sealId });
  });

  it('outlive a line that a crash left unfinished', async () => {
    appendFileSync(desk.heads.file, '{"sealId":');
    await desk.goOn();
    await writeHead(desk.ctx);
    expect(await verifyAudit(desk.ctx)).toMatchObject({ firstFault: null, heads: 2 });
    expect(await writeHead(desk.ctx)).toBeNull();
  });

  it('are compared from another copy, by a key or a hash somebody wrote down, and all is said in words', async () => {
    const [head] = heads();
    const copy = path.join(path.dirname(desk.heads.file), 'copy.log');
    const key = path.join(path.dirname(desk.heads.file), 'key.der');
    writeFileSync(copy, readFileSync(desk.heads.file));
    writeFileSync(key, desk.heads.key);
    rmSync(desk.heads.file);
    expect(await verify({ heads: copy, key })).toBe(0);
    expect(said.at(-1)).toContain('1 个库外留存的封印相符');
    expect(await verify({ head: head!.sealHash })).toBe(0);
    expect(await verify({ head: `0${head!.sealHash.slice(1)}` })).toBe(head!.sealHash.startsWith('0') ? 0 : 1);
    const away = { ...desk.heads.port, signer: () => Promise.reject(new AppError('ca_unavailable', {})) };
    const alone = { ...desk.ctx, ports: { ...desk.ctx.ports, heads: away } };
    expect(await auditVerify(alone, { heads: copy, head: null, key: null })).toBe(0);
    expect(said.at(-1)).toContain('签名没有核对');
    await cut();
    expect(await verify({ heads: copy, key })).toBe(1);
    expect(said.at(-1)).toContain('没有任何审计记录');
    await desk.goOn();
    expect(await verify({ heads: copy, key })).toBe(1);
    expect(said.at(-1)).toContain('被截断或清空');
    expect(await verify({ head: head!.sealHash })).toBe(1);
    await expect(verify({ heads: `${copy}.nowhere` })).rejects.toThrow(/is not there/);
  });
});

describe('without the signer', () => {
  const away = (): SealedDesk['ctx'] => ({
    ...desk.ctx,
    ports: {
      ...desk.ctx.ports,
      heads: { ...desk.heads.port, sign: () => Promise.reject(new AppError('ca_unavailable', { reason: 'timeout' })) },
    },
  });
  const later = (hours: number): SealedDesk['ctx'] => ({
    ...away(),
    clock: { now: () => new Date(Date.now() + hours * 3_600_000) },
  });
  const told = (): Promise<string[]> => desk.ctx.db('auditEvents').where({ type: 'audit.head_late' }).pluck('details');

  it('sealing goes on, an hour later it is told once a day, and the head is signed as soon as it is back', async () => {
    await desk.goOn();
    await keepHead(later(0.9));
    expect(await told()).toEqual([]);
    expect(await headIsLate(later(0.9))).toBe(false);
    await keepHead(later(1.1));
    await keepHead(later(1.2));
    expect(await told()).toEqual(['{"reason":"timeout"}']);
    expect(await headIsLate(later(1.2))).toBe(true);
    await keepHead({ ...later(1.3), ports: desk.ctx.ports });
    expect(heads()).toHaveLength(2);
    expect(await headIsLate(later(1.2))).toBe(false);
  });

  it('a stop does not wait for it, and a stop with it leaves the last head', async () => {
    await desk.goOn();
    const mute = { ...desk.heads.port, sign: () => new Promise<never>(() => undefined) };
    await leaveHead({ ...desk.ctx, ports: { ...desk.ctx.ports, heads: mute } }, 50);
    expect(heads()).toHaveLength(1);
    await leaveHead(desk.ctx);
    expect(heads()).toHaveLength(2);
  });
});
