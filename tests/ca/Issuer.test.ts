import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { EscrowVault } from '../../server/ca/EscrowVault.ts';
import { KeyPool } from '../../server/ca/keyPool.ts';
import { requestIdOf } from '../../server/lib/requestId.ts';
import { Issuer, type IssuerParts } from '../../server/ca/signer/Issuer.ts';
import { Ledger } from '../../server/ca/signer/Ledger.ts';
import type { JobApproval } from '../../server/ca/signer/signerApproval.ts';
import { certificateSubject } from '../../server/lib/certificateSubject.ts';
import { TestClock } from '../support/clock.ts';
import { makeRequest } from './support/makeRequest.ts';
import { newHeads } from '../support/heads.ts';
import { memoryAuthority, newKeyPair } from './support/memoryAuthority.ts';

const approval: Omit<JobApproval, 'jobId'> = {
  algorithm: 'ec-p256',
  productKind: 'mobile',
  years: 1,
  holder: 'organization:1',
  subject: certificateSubject({
    organizationName: '云汉建设工程有限公司',
    uscc: '91350100MA0000017X',
    commonName: '云汉建设工程有限公司',
  }),
};
async function newIssuer(change: Partial<IssuerParts> = {}): Promise<{ issuer: Issuer; clock: TestClock }> {
  const clock = new TestClock(new Date());
  const issuer = new Issuer({
    authority: await memoryAuthority('ec'),
    vault: new EscrowVault([randomBytes(32)]),
    pool: new KeyPool(0),
    clock,
    heads: (await newHeads()).signer,
    ledger: await Ledger.open(mkdtempSync(path.join(tmpdir(), 'issuer-'))),
    approvalOf: async (jobId) => ({ ...approval, jobId }),
    stopFile: '/nonexistent',
    dailyLimit: 2,
    allowHostUnwrap: false,
    ...change,
  });
  return { issuer, clock };
}
function ask(jobId: number) {
  const { spki, privateKey } = newKeyPair('ec-p256');
  return {
    jobId,
    requestId: requestIdOf(jobId, 'signing', spki),
    csr: makeRequest(spki, privateKey).toString('base64'),
  };
}

it('issues no more than its daily limit, and goes on the next day', async () => {
  const { issuer, clock } = await newIssuer();
  await issuer.issueSigning(ask(1));
  await issuer.issueSigning(ask(2));
  const third = ask(3);
  await expect(issuer.issueSigning(third)).rejects.toMatchObject({
    code: 'ca_unavailable',
    details: { reason: 'daily_limit' },
  });
  clock.advance(86_400_001);
  await expect(issuer.issueSigning(third)).resolves.toBeDefined();
});

it('issues no longer than the profile allows and for no other kind of key than approved', async () => {
  const { issuer } = await newIssuer({ approvalOf: async (jobId) => ({ ...approval, jobId, years: 3 }) });
  await expect(issuer.issueSigning(ask(1))).rejects.toMatchObject({ details: { reason: 'too_many_years' } });
  const other = await newIssuer({ approvalOf: async (jobId) => ({ ...approval, jobId, algorithm: 'rsa2048' }) });
  await expect(other.issuer.issueSigning(ask(1))).rejects.toMatchObject({
    details: { reason: 'algorithm_not_approved' },
  });
});

it('makes RSA keys ahead while nothing else is to be done', async () => {
  const pool = new KeyPool(2);
  pool.fill();
  await expect.poll(() => pool.available, { timeout: 20_000 }).toBe(2);
  const [one, two] = [await pool.take('rsa2048'), await pool.take('rsa2048')];
  expect(one.publicKey.equals(two.publicKey)).toBe(false);
  await expect.poll(() => pool.available, { timeout: 20_000 }).toBe(2);
  pool.close();
  expect(pool.available).toBe(0);
});
