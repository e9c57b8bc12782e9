import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import type { Context } from '../../../server/domain/context.ts';
import { bindToken } from '../../../server/domain/bench/bindToken.ts';
import { claimJob } from '../../../server/domain/bench/claimJob.ts';
import { releaseExpiredJobs } from '../../../server/domain/bench/releaseExpiredJobs.ts';
import { releaseJob } from '../../../server/domain/bench/releaseJob.ts';
import { stationJobs } from '../../../server/domain/bench/stationJobs.ts';
import { buildJobs } from '../../factories/buildJobs.ts';
import { buildStation } from '../../factories/buildStation.ts';
import { buildToken } from '../../factories/buildToken.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { MemoryToken } from '../../support/memoryToken.ts';
import { jobRow, newBench, runOut, tokenState } from './support/benchRows.ts';
import { begin } from './support/wholeJob.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

describe('a token', () => {
  it('is bound on two equal readings of a blank of the register, and to nothing else', async () => {
    const { jobIds } = await buildJobs(ctx);
    const jobId = jobIds[0]!;
    const bench = await newBench(ctx);
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
    expect(await tokenState(ctx, row.id)).toBe('reserved');
    await expect(bind(new MemoryToken('rsa2048', (await buildToken(ctx)).serial))).rejects.toMatchObject({
      code: 'token_wrong',
    });
  });

  it('goes to one of two jobs that want it at once', async () => {
    const { jobIds } = await buildJobs(ctx, { quantity: 2 });
    const token = new MemoryToken('rsa2048', (await buildToken(ctx)).serial);
    const results = await Promise.allSettled(
      jobIds.map(async (jobId) => {
        const bench = await newBench(ctx);
        const { epoch } = await claimJob(bench, { jobId, slot: 'A' });
        return bindToken(bench, { jobId, epoch, ...token.readings() });
      }),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'token_busy' } });
  });

  it('goes back to stock when the job is put down before writing, and stays with it after', async () => {
    const { jobIds } = await buildJobs(ctx, { quantity: 2 });
    const bench = await newBench(ctx);
    const row = await buildToken(ctx);
    const token = new MemoryToken('rsa2048', row.serial);
    const { epoch } = await claimJob(bench, { jobId: jobIds[0]!, slot: 'A' });
    await bindToken(bench, { jobId: jobIds[0]!, epoch, ...token.readings() });
    await releaseJob(bench, { jobId: jobIds[0]!, epoch });
    expect(await jobRow(ctx, jobIds[0]!)).toMatchObject({ state: 'planned', tokenSerial: null, stationId: null });
    expect(await tokenState(ctx, row.id)).toBe('stock');
    const fence = await begin(bench, jobIds[1]!, token);
    await releaseJob(bench, fence);
    expect(await jobRow(ctx, jobIds[1]!)).toMatchObject({
      state: 'writing',
      tokenSerial: row.serial,
      leaseUntil: null,
    });
    expect(await tokenState(ctx, row.id)).toBe('writing');
    const listed = await stationJobs(bench, { serial: row.serial });
    expect(listed.find(({ id }) => id === jobIds[1])).toMatchObject({ tokenSerial: row.serial, claimedHere: false });
    expect((await stationJobs(bench, { serial: 'another' })).map(({ id }) => id)).not.toContain(jobIds[1]);
  });

  it('is freed by itself when the bench falls silent before writing', async () => {
    const { jobIds } = await buildJobs(ctx);
    const bench = await newBench(ctx);
    const row = await buildToken(ctx);
    const { epoch } = await claimJob(bench, { jobId: jobIds[0]!, slot: 'A' });
    await bindToken(bench, { jobId: jobIds[0]!, epoch, ...new MemoryToken('rsa2048', row.serial).readings() });
    await runOut(ctx, jobIds[0]!);
    expect(await releaseExpiredJobs(ctx)).toBe(1);
    expect(await jobRow(ctx, jobIds[0]!)).toMatchObject({ state: 'planned', tokenId: null });
    expect(await tokenState(ctx, row.id)).toBe('stock');
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
    const theirs = await buildToken(ctx, { state: 'delivered', applicationId: other.application.id });
    await expect(at(other)).rejects.toMatchObject({
      code: 'token_not_sent',
      details: { serial: row.serial, expected: theirs.serial },
    });
    const listed = await stationJobs(station.as({ kind: 'account', id: mine.application.accountId, sessionId: null }));
    const { dueAt } = (await ctx.db('applicationStates').where({ applicationId: mine.application.id }).first())!;
    expect(listed).toEqual([
      expect.objectContaining({ tokensSent: [row.serial], dueAt: dueAt?.toISOString() ?? null }),
    ]);
    expect((await at(mine)).secrets).toEqual({ transportPin: row.transportPin, newPin: null });
    expect(await tokenState(ctx, row.id)).toBe('delivered');
  });
});
