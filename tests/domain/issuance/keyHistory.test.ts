import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { SignerClient } from '../../../server/ca/SignerClient.ts';
import { activatePairs } from '../../../server/domain/certificates/activatePairs.ts';
import { inTransaction, type Context } from '../../../server/domain/context.ts';
import { claimJob } from '../../../server/domain/bench/claimJob.ts';
import { deliverEncryptionKeys } from '../../../server/domain/issuance/deliverEncryptionKeys.ts';
import { requestSigningCertificate } from '../../../server/domain/issuance/requestSigningCertificate.ts';
import { keyIdFor } from '../../../server/lib/keyId.ts';
import { SignerProcess } from '../../ca/support/signerProcess.ts';
import { buildJobs } from '../../factories/buildJobs.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { buildStation } from '../../factories/buildStation.ts';
import { buildToken } from '../../factories/buildToken.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { MemoryToken } from '../../support/memoryToken.ts';
import { begin, certify, produce, prove } from '../bench/support/wholeJob.ts';

let database: TestDatabase;
let signer: SignerProcess;
let authority: SignerClient;
let ctx: Context;
let bench: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedPresets(database.knex);
  signer = await SignerProcess.prepare(database);
  signer.setup();
  await signer.start();
  authority = new SignerClient(signer.socket);
  ctx = testContext({ db: database.knex, ports: { authority } });
  bench = (await buildStation(ctx)).as((await buildStaff(ctx, ['bench_operator'])).actor);
});
afterAll(async () => {
  authority?.close();
  await signer?.discard();
  await database?.drop();
});

/** An organisation with an active pair on a token. */
async function produced() {
  const { application, jobIds } = await buildJobs(ctx);
  const [jobId] = jobIds as [number];
  const { algorithm } = (await ctx.db('productionJobs').where({ id: jobId }).first())!;
  const row = await buildToken(ctx);
  const token = new MemoryToken(algorithm, row.serial);
  await produce(bench, jobId, token);
  await activate(application.id, jobId, row.id);
  return {
    application,
    jobId,
    token,
    tokenId: row.id,
    signing: await ctx.db('certificates').where({ jobId, role: 'signing' }).first(),
  };
}
async function activate(applicationId: number, jobId: number, tokenId: number): Promise<void> {
  await inTransaction(ctx, (tx) => activatePairs(tx, applicationId, [jobId]));
  await ctx.db('tokens').where({ id: tokenId, state: 'written' }).update({ state: 'active' });
}
/** A renewal of that certificate, approved and in production, for its organisation or for another. */
async function renewal(certificateId: number, organizationId: number) {
  const { application, jobIds } = await buildJobs(ctx);
  await ctx
    .db('applications')
    .where({ id: application.id })
    .update({ businessType: 'renew', certificateId, organizationId });
  return { application, jobId: jobIds[0]! };
}
const statesOf = async (jobId: number): Promise<string[]> =>
  (await ctx.db('certificates').where({ jobId }).orderBy('id').pluck('state')) as string[];

describe('a renewal', () => {
  it('keeps every earlier encryption key usable, through two rounds, and supersedes the pair it replaces', async () => {
    const first = await produced();
    let replaced = { jobId: first.jobId, certificateId: first.signing!.id as number };
    const historyIds = [keyIdFor(first.jobId, 'encryption')];
    for (let round = 0; round < 2; round += 1) {
      const next = await renewal(replaced.certificateId, first.application.organizationId);
      const { keepIds } = await claimJob(bench, { jobId: next.jobId, slot: 'A' });
      expect(keepIds).toEqual(historyIds);
      first.token.renew(keepIds);
      const fence = await begin(bench, next.jobId, first.token);
      const issued = await requestSigningCertificate(bench, { ...fence, csr: first.token.csr() });
      first.token.write(keyIdFor(next.jobId, 'signing'), 'signing', issued.certificate);
      const { keys } = await deliverEncryptionKeys(bench, { ...fence, transports: first.token.transports });
      expect(keys.map(({ ckaId, current }) => [ckaId, current])).toEqual([
        [keyIdFor(next.jobId, 'encryption'), true],
        ...historyIds.map((id) => [id, false]),
      ]);
      const held = first.token.encryptionKeys.get(historyIds[0]!)!;
      for (const key of keys) first.token.import(key);
      expect(first.token.encryptionKeys.get(historyIds[0]!)!.equals(held)).toBe(true);
      expect(await prove(bench, fence, first.token)).toMatchObject({ state: 'done' });

      expect(await statesOf(replaced.jobId)).toEqual(['active', 'active']);
      await activate(next.application.id, next.jobId, first.tokenId);
      expect(await statesOf(replaced.jobId)).toEqual(['superseded', 'superseded']);
      expect(await statesOf(next.jobId)).toEqual(['active', 'active']);
      replaced = {
        jobId: next.jobId,
        certificateId: (await ctx.db('certificates').where({ jobId: next.jobId, role: 'signing' }).first())!.id,
      };
      historyIds.push(keyIdFor(next.jobId, 'encryption'));
    }
  });

  it('is written onto the token that holds the certificate and no other', async () => {
    const { application, signing } = await produced();
    const { jobId } = await renewal(signing!.id, application.organizationId);
    const { algorithm } = (await ctx.db('productionJobs').where({ id: jobId }).first())!;
    const other = await produced();
    await expect(begin(bench, jobId, other.token)).rejects.toMatchObject({ code: 'token_wrong' });
    await expect(begin(bench, jobId, new MemoryToken(algorithm, (await buildToken(ctx)).serial))).rejects.toMatchObject(
      { code: 'token_wrong' },
    );
  });

  it('never hands the keys of one organisation to another: the signer refuses what the desk would ask', async () => {
    const victim = await produced();
    const thief = await renewal(victim.signing!.id, (await produced()).application.organizationId);
    victim.token.renew([keyIdFor(victim.jobId, 'encryption')]);
    const fence = await begin(bench, thief.jobId, victim.token);
    await expect(certify(bench, fence, victim.token)).rejects.toMatchObject({
      code: 'ca_refused',
      details: { reason: 'escrow_mismatch' },
    });
  });
});
