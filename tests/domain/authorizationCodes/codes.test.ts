import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { expireCodes } from '../../../server/domain/authorizationCodes/expireCodes.ts';
import { issueAtApproval } from '../../../server/domain/authorizationCodes/issueAtApproval.ts';
import { takeCodeTry } from '../../../server/domain/authorizationCodes/takeCodeTry.ts';
import { inTransaction, type Context } from '../../../server/domain/context.ts';
import { bindToken } from '../../../server/domain/bench/bindToken.ts';
import { claimJob } from '../../../server/domain/bench/claimJob.ts';
import { recordStep } from '../../../server/domain/bench/recordStep.ts';
import { redeemJobCode } from '../../../server/domain/bench/redeemJobCode.ts';
import { releaseJob } from '../../../server/domain/bench/releaseJob.ts';
import { sendJobCode } from '../../../server/domain/bench/sendJobCode.ts';
import { buildJobs } from '../../factories/buildJobs.ts';
import { buildStation } from '../../factories/buildStation.ts';
import { buildToken } from '../../factories/buildToken.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { MemoryToken } from '../../support/memoryToken.ts';
import { sentAuthorizationCode } from '../../support/sentText.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase(60);
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

/**
 * An applicant at his own bench with a claimed job and his blank in the slot. `onDemand`: as presets B–D send codes.
 */
async function atBench({ quantity = 1, onDemand = true } = {}) {
  const built = await buildJobs(ctx, { preset: 'A', quantity });
  const { application } = built;
  const { workflowId } = (await ctx.db('applications').where({ id: application.id }).first('workflowId'))!;
  await ctx
    .db('workflows')
    .where({ id: workflowId })
    .update({ codeDelivery: onDemand ? 'on_demand' : 'at_approval' });
  const bench = (await buildStation(ctx)).as({ kind: 'account', id: application.accountId, sessionId: null });
  const fences = [];
  for (const jobId of built.jobIds) {
    const { serial } = await buildToken(ctx, { state: 'delivered', applicationId: application.id });
    const { epoch } = await claimJob(bench, { jobId, slot: 'A' });
    await bindToken(bench, { jobId, epoch, ...new MemoryToken('rsa2048', serial).readings() });
    fences.push({ jobId, epoch, serial });
  }
  return { applicationId: application.id, bench, fences, fence: fences[0]! };
}
const codesOf = (applicationId: number) => ctx.db('authorizationCodes').where({ applicationId }).orderBy('id');
const wait = (applicationId: number) =>
  ctx
    .db('authorizationCodes')
    .where({ applicationId })
    .update({ createdAt: ctx.db.raw("now() - interval '2 minutes'") });
const wrong = (code: string): string => (code.startsWith('0') ? '1' : '0') + code.slice(1);

describe('a code sent on demand', () => {
  it('is six digits in a message and nowhere else, and opens the job once', async () => {
    const { applicationId, bench, fence } = await atBench();
    await expect(recordStep(bench, { ...fence, step: 'pin', state: 'start' })).rejects.toMatchObject({
      code: 'invalid_state',
      details: { missing: 'code' },
    });
    expect(await sendJobCode(bench, fence)).toMatchObject({ state: 'live', onDemand: true });
    const code = await sentAuthorizationCode(ctx, applicationId);
    expect(code).toMatch(/^\d{6}$/);
    const [row] = await codesOf(applicationId);
    expect(JSON.stringify(row)).not.toContain(code);
    expect(
      (await ctx.db('messages').where({ applicationId, template: 'authorization_code' }).first())!.bodyMasked,
    ).not.toContain(code);
    expect(await redeemJobCode(bench, { ...fence, code: ` ${code.slice(0, 3)} ${code.slice(3)} ` })).toMatchObject({
      state: 'spent',
    });
    expect(await ctx.db('codeRedemptions').where({ jobId: fence.jobId })).toMatchObject([
      { tokenSerial: fence.serial },
    ]);
    expect((await codesOf(applicationId))[0]).toMatchObject({ state: 'spent', redemptionsLeft: 0 });
    await recordStep(bench, { ...fence, step: 'pin', state: 'start' });
  });

  it('is not needed again by who goes on with the job, and not good for another token', async () => {
    const { applicationId, bench, fence } = await atBench();
    await sendJobCode(bench, fence);
    const code = await sentAuthorizationCode(ctx, applicationId);
    await expect(redeemJobCode(bench, { ...fence, serial: 'another', code })).rejects.toMatchObject({
      code: 'token_wrong',
    });
    await redeemJobCode(bench, { ...fence, code });
    await releaseJob(bench, fence);
    const again = await claimJob(bench, { jobId: fence.jobId, slot: 'A' });
    expect(again.job).toMatchObject({ tokenSerial: fence.serial, codeState: { state: 'spent' } });
    expect(await redeemJobCode(bench, { ...fence, epoch: again.epoch, code: 'whatever' })).toMatchObject({
      state: 'spent',
    });
  });

  it('is looked at five times, however many guess at once', async () => {
    const { applicationId, bench, fence } = await atBench();
    await sendJobCode(bench, fence);
    const code = await sentAuthorizationCode(ctx, applicationId);
    const guesses = Array.from({ length: 200 }, (_, n) => String(n).padStart(6, '0')).filter((guess) => guess !== code);
    const results = await Promise.allSettled(guesses.map((guess) => redeemJobCode(bench, { ...fence, code: guess })));
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
    expect((await codesOf(applicationId))[0]).toMatchObject({ tries: 5, state: 'locked' });
    expect(await ctx.db('auditEvents').where({ applicationId, type: 'code.failed' })).toHaveLength(5);
    await expect(redeemJobCode(bench, { ...fence, code })).rejects.toMatchObject({ code: 'code_locked' });
  });

  it('found right at the fifth look still counts', async () => {
    const { applicationId, bench, fence } = await atBench();
    await sendJobCode(bench, fence);
    const code = await sentAuthorizationCode(ctx, applicationId);
    for (const triesLeft of [4, 3, 2, 1])
      await expect(redeemJobCode(bench, { ...fence, code: wrong(code) })).rejects.toMatchObject({
        code: 'code_invalid',
        details: { triesLeft },
      });
    expect(await redeemJobCode(bench, { ...fence, code })).toMatchObject({ state: 'spent' });
  });

  it('ends after ten minutes by the clock of the database', async () => {
    const { applicationId, bench, fence } = await atBench();
    await sendJobCode(bench, fence);
    const code = await sentAuthorizationCode(ctx, applicationId);
    await ctx
      .db('authorizationCodes')
      .where({ applicationId })
      .update({ expiresAt: ctx.db.raw("now() - interval '1 second'") });
    await expect(redeemJobCode(bench, { ...fence, code })).rejects.toMatchObject({ code: 'code_expired' });
    expect(await expireCodes(ctx)).toBe(1);
    expect((await codesOf(applicationId))[0]).toMatchObject({ state: 'expired', tries: 0 });
    await expect(redeemJobCode(bench, { ...fence, code })).rejects.toMatchObject({ code: 'code_expired' });
  });

  it('sent again is another one, not too soon, and the old one is void', async () => {
    const { applicationId, bench, fence } = await atBench();
    const sent = await Promise.allSettled(Array.from({ length: 8 }, () => sendJobCode(bench, fence)));
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const old = await sentAuthorizationCode(ctx, applicationId);
    await expect(sendJobCode(bench, fence)).rejects.toMatchObject({ code: 'code_too_soon' });
    await wait(applicationId);
    await sendJobCode(bench, fence);
    const code = await sentAuthorizationCode(ctx, applicationId);
    expect((await codesOf(applicationId)).map(({ state }: { state: string }) => state)).toEqual(['voided', 'live']);
    if (old !== code) await redeemJobCode(bench, { ...fence, code: old }).catch(() => undefined);
    expect(await redeemJobCode(bench, { ...fence, code })).toMatchObject({ state: 'spent' });
  });

  it('serves as many tokens as there are, and being right uses up no try', async () => {
    const { applicationId, bench, fences } = await atBench({ quantity: 7 });
    await sendJobCode(bench, fences[0]!);
    const code = await sentAuthorizationCode(ctx, applicationId);
    for (const fence of fences)
      expect(await redeemJobCode(bench, { ...fence, code })).toMatchObject({ state: 'spent' });
    expect((await codesOf(applicationId))[0]).toMatchObject({ state: 'spent', redemptionsLeft: 0, tries: 0 });
  });

  it('redeemed by many requests at once for one job is redeemed once', async () => {
    const { applicationId, bench, fences, fence } = await atBench({ quantity: 2 });
    await sendJobCode(bench, fence);
    const code = await sentAuthorizationCode(ctx, applicationId);
    await Promise.allSettled(Array.from({ length: 20 }, () => redeemJobCode(bench, { ...fence, code })));
    expect(await ctx.db('codeRedemptions').where({ jobId: fence.jobId })).toHaveLength(1);
    expect((await codesOf(applicationId))[0]).toMatchObject({ redemptionsLeft: 1 });
    expect(await ctx.db('codeRedemptions').where({ jobId: fences[1]!.jobId })).toEqual([]);
  });

  it('of one purpose opens nothing of another, and of one application nothing of the next', async () => {
    const one = await atBench();
    const other = await atBench();
    await sendJobCode(one.bench, one.fence);
    const code = await sentAuthorizationCode(ctx, one.applicationId);
    await expect(
      takeCodeTry(ctx, { applicationId: one.applicationId, purpose: 'acceptance', code }),
    ).rejects.toMatchObject({ code: 'code_invalid' });
    await expect(redeemJobCode(other.bench, { ...other.fence, code })).rejects.toMatchObject({ code: 'code_invalid' });
  });
});

describe('a code sent at approval', () => {
  it('is eight characters a person may misread, good for all tokens, and ends a week after delivery', async () => {
    const { applicationId, bench, fences } = await atBench({ quantity: 2, onDemand: false });
    await inTransaction(ctx, (tx) => issueAtApproval(tx, applicationId));
    const code = await sentAuthorizationCode(ctx, applicationId);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect((await codesOf(applicationId))[0]).toMatchObject({ delivery: 'at_approval', redemptionsLeft: 2 });
    const misread = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await redeemJobCode(bench, { ...fences[0]!, code: misread })).toMatchObject({
      state: 'spent',
      onDemand: false,
    });

    await ctx.db('shipments').where({ applicationId, stage: 'dispatch_blank' }).delete();
    await ctx.db('shipments').insert({
      applicationId,
      projectId: (await ctx.db('applications').where({ id: applicationId }).first())!.projectId,
      stage: 'dispatch_blank',
      method: 'prepaid',
      status: 'delivered',
      carrier: '顺丰',
      deliveredAt: ctx.db.raw("now() - interval '6 days'"),
    });
    await expect(redeemJobCode(bench, { ...fences[1]!, code: '00000000' })).rejects.toMatchObject({
      code: 'code_invalid',
    });
    await ctx
      .db('shipments')
      .where({ applicationId })
      .update({ deliveredAt: ctx.db.raw("now() - interval '8 days'") });
    await expect(redeemJobCode(bench, { ...fences[1]!, code })).rejects.toMatchObject({ code: 'code_expired' });
  });

  it('goes out only where a holder produces himself and the project sends it so', async () => {
    const { applicationId } = await atBench();
    await inTransaction(ctx, (tx) => issueAtApproval(tx, applicationId));
    const factory = await buildJobs(ctx, { preset: 'B' });
    await inTransaction(ctx, (tx) => issueAtApproval(tx, factory.application.id));
    expect([...(await codesOf(applicationId)), ...(await codesOf(factory.application.id))]).toEqual([]);
  });
});
