import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { translateError } from '../../../server/db/translateError.ts';
import type { Context } from '../../../server/domain/context.ts';
import { bindToken } from '../../../server/domain/bench/bindToken.ts';
import { claimJob } from '../../../server/domain/bench/claimJob.ts';
import { jobHeartbeat } from '../../../server/domain/bench/jobHeartbeat.ts';
import { recordStep } from '../../../server/domain/bench/recordStep.ts';
import { releaseJob } from '../../../server/domain/bench/releaseJob.ts';
import { reportAttention } from '../../../server/domain/bench/reportAttention.ts';
import { stationJobs } from '../../../server/domain/bench/stationJobs.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { buildJobs } from '../../factories/buildJobs.ts';
import { buildStation } from '../../factories/buildStation.ts';
import { buildToken } from '../../factories/buildToken.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { MemoryToken } from '../../support/memoryToken.ts';
import { jobRow, newBench, runOut } from './support/benchRows.ts';
import { begin } from './support/wholeJob.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase(60);
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

describe('a claim', () => {
  it('by fifty benches at once has one winner, and forty-nine hear who is late', async () => {
    const { jobIds } = await buildJobs(ctx);
    const benches = await Promise.all(Array.from({ length: 50 }, () => newBench(ctx)));
    const results = await Promise.allSettled(benches.map((bench) => claimJob(bench, { jobId: jobIds[0]!, slot: 'A' })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = results.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
    expect(new Set(codes)).toEqual(new Set(['job_taken']));
    expect(await jobRow(ctx, jobIds[0]!)).toMatchObject({ state: 'claimed', epoch: 1 });
  });

  it('says everything the bench needs, and a new epoch when made again here', async () => {
    const { application, jobIds } = await buildJobs(ctx);
    const bench = await newBench(ctx);
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

  it('is not for who approved, nor for staff of other projects, nor for an applicant in a factory', async () => {
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
      firstPassword: false,
    });
    const refused = await claimJob(approver, { jobId: jobIds[0]!, slot: 'A' }).catch(translateError);
    expect(refused).toMatchObject({ code: 'separation_of_duties' });
    await expect(claimJob(await newBench(ctx, []), { jobId: jobIds[0]!, slot: 'A' })).rejects.toMatchObject({
      code: 'not_found',
    });
    const applicant = station.as({ kind: 'account', id: application.accountId, sessionId: null });
    await expect(claimJob(applicant, { jobId: jobIds[0]!, slot: 'A' })).rejects.toMatchObject({ code: 'not_found' });
    expect(await jobRow(ctx, jobIds[0]!)).toMatchObject({ state: 'planned', epoch: 0 });
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
    await expect(claimJob(await newBench(ctx), { jobId: jobIds[0]!, slot: 'A' })).rejects.toMatchObject({
      code: 'invalid_state',
    });
  });
});

describe('a bench that was overtaken', () => {
  it('changes nothing with any call, and its late finish neither', async () => {
    const { jobIds } = await buildJobs(ctx);
    const jobId = jobIds[0]!;
    const first = await newBench(ctx);
    const token = new MemoryToken('rsa2048', (await buildToken(ctx)).serial);
    const fence = await begin(first, jobId, token);
    await runOut(ctx, jobId);
    await expect(jobHeartbeat(first, fence)).rejects.toMatchObject({ code: 'lease_lost' });
    await expect(recordStep(first, { ...fence, step: 'request', state: 'start' })).rejects.toMatchObject({
      code: 'lease_lost',
    });
    const second = await newBench(ctx);
    const { epoch, job, steps } = await claimJob(second, { jobId, slot: 'B' });
    expect(job).toMatchObject({ state: 'writing', tokenSerial: token.serial });
    expect(steps.map(({ step }) => step)).toEqual(['pin', 'signing_key']);
    const before = await jobRow(ctx, jobId);
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
    expect(await jobRow(ctx, jobId)).toEqual(before);
    expect(await ctx.db('productionSteps').where({ jobId }).pluck('step')).toEqual(['pin', 'signing_key']);
  });
});
