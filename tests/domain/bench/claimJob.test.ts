import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { translateError } from '../../../server/db/translateError.ts';
import type { Context } from '../../../server/domain/context.ts';
import { bindToken } from '../../../server/domain/bench/bindToken.ts';
import { claimJob } from '../../../server/domain/bench/claimJob.ts';
import { jobHeartbeat } from '../../../server/domain/bench/jobHeartbeat.ts';
import { recordStep } from '../../../server/domain/bench/recordStep.ts';
import { releaseExpiredJobs } from '../../../server/domain/bench/releaseExpiredJobs.ts';
import { releaseJob } from '../../../server/domain/bench/releaseJob.ts';
import { reportAttention } from '../../../server/domain/bench/reportAttention.ts';
import { stationJobs } from '../../../server/domain/bench/stationJobs.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { buildJobs } from '../../factories/buildJobs.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { buildStation } from '../../factories/buildStation.ts';
import { buildToken } from '../../factories/buildToken.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { MemoryToken } from '../../support/memoryToken.ts';
import { begin } from './support/wholeJob.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase(60);
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

const newBench = async (projects: number[] | 'all' = 'all'): Promise<Context> =>
  (await buildStation(ctx)).as((await buildStaff(ctx, ['bench_operator'], projects)).actor);
const jobRow = (id: number) => ctx.db('productionJobs').where({ id }).first();
const runOut = (id: number) =>
  ctx
    .db('productionJobs')
    .where({ id })
    .update({ leaseUntil: ctx.db.raw("now() - interval '1 second'") });
const tokenState = async (id: number): Promise<string> => (await ctx.db('tokens').where({ id }).first())!.state;

describe('a claim', () => {
  it('by fifty benches at once has one winner, and forty-nine hear who is late', async () => {
    const { jobIds } = await buildJobs(ctx);
    const benches = await Promise.all(Array.from({ length: 50 }, () => newBench()));
    const results = await Promise.allSettled(benches.map((bench) => claimJob(bench, { jobId: jobIds[0]!, slot: 'A' })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = results.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
    expect(new Set(codes)).toEqual(new Set(['job_taken']));
    expect(await jobRow(jobIds[0]!)).toMatchObject({ state: 'claimed', epoch: 1 });
  });

  it('says everything the bench needs, and a new epoch when made again here', async () => {
    const { application, jobIds } = await buildJobs(ctx);
    const bench = await newBench();
    const first = await claimJob(bench, { jobId: jobIds[0]!, slot: 'A' });
    expect(first).toMatchObject({
      epoch: 1,
      leaseSeconds: 60,
      keepIds: [],
      steps: [],
      job: {
        applicationNumber: application.number,
        businessType: 'new',
        mode: 'factory',
        claimedHere: true,
        needsCode: false,
        remaining: 1,
        tokenSerial: null,
      },
    });
    expect(first.subject.map(({ type }) => type)).toEqual(['C', 'O', 'organizationIdentifier', 'CN']);
    expect((await claimJob(bench, { jobId: jobIds[0]!, slot: 'A' })).epoch).toBe(2);
    await expect(jobHeartbeat(bench, { jobId: jobIds[0]!, epoch: 1 })).rejects.toMatchObject({ code: 'epoch_stale' });
  });

  it('is not for who approved the application, nor for staff of other projects, nor for an applicant in a factory', async () => {
    const { application, jobIds, reviewerIds } = await buildJobs(ctx);
    await ctx.db('staffRoles').insert({ staffId: reviewerIds[0]!, role: 'bench_operator' });
    const station = await buildStation(ctx);
    const approver = station.as({
      kind: 'staff',
      id: reviewerIds[0]!,
      name: 'x',
      roles: ['reviewer', 'bench_operator'],
      projectIds: 'all',
      sessionId: null,
      steppedUpAt: null,
    });
    const refused = await claimJob(approver, { jobId: jobIds[0]!, slot: 'A' }).catch(translateError);
    expect(refused).toMatchObject({ code: 'separation_of_duties' });
    await expect(claimJob(await newBench([]), { jobId: jobIds[0]!, slot: 'A' })).rejects.toMatchObject({
      code: 'not_found',
    });
    const applicant = station.as({ kind: 'account', id: application.accountId, sessionId: null });
    await expect(claimJob(applicant, { jobId: jobIds[0]!, slot: 'A' })).rejects.toMatchObject({ code: 'not_found' });
    expect(await jobRow(jobIds[0]!)).toMatchObject({ state: 'planned', epoch: 0 });
  });

  it('shows an applicant his own jobs alone', async () => {
    const mine = await buildJobs(ctx, { preset: 'A' });
    const other = await buildJobs(ctx, { preset: 'A' });
    const station = await buildStation(ctx);
    const bench = station.as({ kind: 'account', id: mine.application.accountId, sessionId: null });
    expect((await stationJobs(bench)).map(({ id }) => id)).toEqual(mine.jobIds);
    await expect(claimJob(bench, { jobId: other.jobIds[0]!, slot: 'A' })).rejects.toMatchObject({ code: 'not_found' });
    const stranger = await buildAccount(ctx);
    expect(await stationJobs(station.as({ kind: 'account', id: stranger.id, sessionId: null }))).toEqual([]);
  });

  it('is not possible once the application was withdrawn', async () => {
    const { application, jobIds } = await buildJobs(ctx);
    await ctx
      .db('applicationStates')
      .where({ applicationId: application.id })
      .update({ status: 'withdrawn', stage: null });
    await expect(claimJob(await newBench(), { jobId: jobIds[0]!, slot: 'A' })).rejects.toMatchObject({
      code: 'invalid_state',
    });
  });
});

describe('a bench that was overtaken', () => {
  it('changes nothing with any call, and its late finish neither', async () => {
    const { jobIds } = await buildJobs(ctx);
    const jobId = jobIds[0]!;
    const first = await newBench();
    const token = new MemoryToken('rsa2048', (await buildToken(ctx)).serial);
    const fence = await begin(first, jobId, token);
    await runOut(jobId);
    await expect(jobHeartbeat(first, fence)).rejects.toMatchObject({ code: 'lease_lost' });
    await expect(recordStep(first, { ...fence, step: 'request', state: 'start' })).rejects.toMatchObject({
      code: 'lease_lost',
    });
    const second = await newBench();
    const { epoch, job, steps } = await claimJob(second, { jobId, slot: 'B' });
    expect(job).toMatchObject({ state: 'writing', tokenSerial: token.serial });
    expect(steps.map(({ step }) => step)).toEqual(['pin', 'signing_key']);
    const before = await jobRow(jobId);
    for (const call of [
      () => jobHeartbeat(first, fence),
      () => releaseJob(first, fence),
      () => recordStep(first, { ...fence, step: 'proof', state: 'done' }),
      () => bindToken(first, { ...fence, ...token.readings() }),
      () => reportAttention(first, { ...fence, faultCode: 'x', detail: '' }),
      // Guessing the number of the new epoch does not help another bench.
      () => jobHeartbeat(first, { jobId, epoch }),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'epoch_stale' });
    expect(await jobRow(jobId)).toEqual(before);
    expect(await ctx.db('productionSteps').where({ jobId }).pluck('step')).toEqual(['pin', 'signing_key']);
  });
});

describe('a token', () => {
  it('is bound on two equal readings of a blank of the register, and to nothing else', async () => {
    const { jobIds } = await buildJobs(ctx);
    const jobId = jobIds[0]!;
    const bench = await newBench();
    const { epoch } = await claimJob(bench, { jobId, slot: 'A' });
    const bind = (token: MemoryToken, change: Partial<ReturnType<MemoryToken['read']>> = {}, second = change) =>
      bindToken(bench, { jobId, epoch, first: { ...token.read(), ...change }, second: { ...token.read(), ...second } });
    const row = await buildToken(ctx);
    const token = new MemoryToken('rsa2048', row.serial);
    await expect(bind(token, {}, { freeMemory: 1 })).rejects.toMatchObject({ code: 'token_wrong' });
    await expect(bind(token, { initialized: false })).rejects.toMatchObject({ code: 'token_wrong' });
    await expect(bind(token, { blank: false })).rejects.toMatchObject({ code: 'token_not_blank' });
    await expect(bind(new MemoryToken('rsa2048'))).rejects.toMatchObject({ code: 'token_unknown' });
    for (const wrong of [await buildToken(ctx, { prepared: false })])
      await expect(bind(new MemoryToken('rsa2048', wrong.serial))).rejects.toMatchObject({ code: 'token_unknown' });
    await expect(
      bind(new MemoryToken('rsa2048', (await buildToken(ctx, { heldKey: true })).serial)),
    ).rejects.toMatchObject({ code: 'token_not_blank' });
    for (const state of ['inbound', 'active', 'lost', 'written', 'damaged'] as const)
      await expect(bind(new MemoryToken('rsa2048', (await buildToken(ctx, { state })).serial))).rejects.toMatchObject({
        code: 'token_busy',
      });

    const bound = await bind(token);
    expect(bound).toMatchObject({
      serial: row.serial,
      secrets: { transportPin: row.transportPin, newPin: expect.stringMatching(/^\d{8}$/) },
    });
    expect(await bind(token)).toEqual(bound);
    expect(await tokenState(row.id)).toBe('reserved');
    await expect(bind(new MemoryToken('rsa2048', (await buildToken(ctx)).serial))).rejects.toMatchObject({
      code: 'token_wrong',
    });
  });

  it('goes to one of two jobs that want it at once', async () => {
    const { jobIds } = await buildJobs(ctx, { quantity: 2 });
    const token = new MemoryToken('rsa2048', (await buildToken(ctx)).serial);
    const results = await Promise.allSettled(
      jobIds.map(async (jobId) => {
        const bench = await newBench();
        const { epoch } = await claimJob(bench, { jobId, slot: 'A' });
        return bindToken(bench, { jobId, epoch, ...token.readings() });
      }),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'token_busy' } });
  });

  it('goes back to stock when the job is put down before writing, and stays with it after', async () => {
    const { jobIds } = await buildJobs(ctx, { quantity: 2 });
    const bench = await newBench();
    const row = await buildToken(ctx);
    const token = new MemoryToken('rsa2048', row.serial);
    const { epoch } = await claimJob(bench, { jobId: jobIds[0]!, slot: 'A' });
    await bindToken(bench, { jobId: jobIds[0]!, epoch, ...token.readings() });
    await releaseJob(bench, { jobId: jobIds[0]!, epoch });
    expect(await jobRow(jobIds[0]!)).toMatchObject({ state: 'planned', tokenSerial: null, stationId: null });
    expect(await tokenState(row.id)).toBe('stock');
    const fence = await begin(bench, jobIds[1]!, token);
    await releaseJob(bench, fence);
    expect(await jobRow(jobIds[1]!)).toMatchObject({ state: 'writing', tokenSerial: row.serial, leaseUntil: null });
    expect(await tokenState(row.id)).toBe('writing');
    const listed = await stationJobs(bench, { serial: row.serial });
    expect(listed.find(({ id }) => id === jobIds[1])).toMatchObject({ tokenSerial: row.serial, claimedHere: false });
    expect((await stationJobs(bench, { serial: 'another' })).map(({ id }) => id)).not.toContain(jobIds[1]);
  });

  it('is freed by itself when the bench falls silent before writing', async () => {
    const { jobIds } = await buildJobs(ctx);
    const bench = await newBench();
    const row = await buildToken(ctx);
    const { epoch } = await claimJob(bench, { jobId: jobIds[0]!, slot: 'A' });
    await bindToken(bench, { jobId: jobIds[0]!, epoch, ...new MemoryToken('rsa2048', row.serial).readings() });
    await runOut(jobIds[0]!);
    expect(await releaseExpiredJobs(ctx)).toBe(1);
    expect(await jobRow(jobIds[0]!)).toMatchObject({ state: 'planned', tokenId: null });
    expect(await tokenState(row.id)).toBe('stock');
  });

  it('shipped to a holder is delivered when he puts it in, and another holder cannot use it', async () => {
    const mine = await buildJobs(ctx, { preset: 'A' });
    const other = await buildJobs(ctx, { preset: 'A' });
    const row = await buildToken(ctx, { state: 'shipped', applicationId: mine.application.id });
    const token = new MemoryToken('rsa2048', row.serial);
    const station = await buildStation(ctx);
    const at = async ({ application, jobIds }: typeof mine) => {
      const bench = station.as({ kind: 'account', id: application.accountId, sessionId: null });
      const { epoch } = await claimJob(bench, { jobId: jobIds[0]!, slot: 'A' });
      return bindToken(bench, { jobId: jobIds[0]!, epoch, ...token.readings() });
    };
    await expect(at(other)).rejects.toMatchObject({ code: 'token_busy' });
    expect((await at(mine)).secrets).toEqual({ transportPin: row.transportPin, newPin: null });
    expect(await tokenState(row.id)).toBe('delivered');
  });
});

it('a fault reported twice stops the job once', async () => {
  const { application, jobIds } = await buildJobs(ctx);
  const bench = await newBench();
  const fence = await begin(bench, jobIds[0]!, new MemoryToken('rsa2048', (await buildToken(ctx)).serial));
  await reportAttention(bench, { ...fence, faultCode: 'foreign_key', detail: 'two objects' });
  await reportAttention(bench, { ...fence, faultCode: 'foreign_key', detail: 'two objects' });
  expect(await jobRow(jobIds[0]!)).toMatchObject({
    state: 'needs_attention',
    attentionCode: 'foreign_key',
    leaseUntil: null,
  });
  expect(
    await ctx.db('auditEvents').where({ applicationId: application.id, type: 'job.needs_attention' }),
  ).toHaveLength(1);
  await expect(recordStep(bench, { ...fence, step: 'proof', state: 'start' })).rejects.toMatchObject({
    code: 'invalid_state',
  });
});
