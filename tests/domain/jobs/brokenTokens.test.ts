import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { bindToken } from '../../../server/domain/bench/bindToken.ts';
import { claimJob } from '../../../server/domain/bench/claimJob.ts';
import { reportToken } from '../../../server/domain/bench/reportToken.ts';
import { abandonJob } from '../../../server/domain/jobs/abandonJob.ts';
import { resumeJob } from '../../../server/domain/jobs/resumeJob.ts';
import { packShipment } from '../../../server/domain/shipments/packShipment.ts';
import { takeToken } from '../../../server/domain/shipments/takeToken.ts';
import { spoilToken } from '../../../server/domain/tokens/spoilToken.ts';
import { presentJobDetail } from '../../../server/presenters/productionJob.ts';
import { jobDetail } from '../../../server/reads/desk/productionJobs.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { buildToken } from '../../factories/buildToken.ts';
import { brokenRules } from '../../support/brokenRules.ts';
import { MemoryToken } from '../../support/memoryToken.ts';
import { runOut } from '../bench/support/benchRows.ts';
import { openPairsDesk, type PairsDesk } from '../locks/support/pairsDesk.ts';
import { written } from '../locks/support/situations.ts';

let desk: PairsDesk;
let ctx: Context;
let senior: Context;
let logistics: Context;
beforeAll(async () => {
  desk = await openPairsDesk();
  ctx = desk.ctx;
  senior = desk.staff.senior.as;
  logistics = (await buildStaff(ctx, ['logistics', 'bench_operator'])).as;
});
afterAll(() => desk.close());

const reason = '摔坏了';
const jobOf = async (id: number) => (await ctx.db('productionJobs').where({ id }).first())!;
const tokenOf = async (id: number | null) =>
  (await ctx
    .db('tokens')
    .where({ id: id ?? 0 })
    .first())!;
const stageOf = async (applicationId: number) =>
  (await ctx.db('applicationStates').where({ applicationId }).first('stage'))!.stage;
const certificates = (jobId: number) => ctx.db('certificates').where({ jobId }).distinct('state').pluck('state');
const offered = async (jobId: number) => {
  const { abilities, goOnRefused } = presentJobDetail(senior.actor, await jobDetail(senior, jobId));
  return { abilities, goOnRefused };
};
const parcelsOf = (applicationId: number) => ctx.db('shipments').where({ applicationId }).orderBy('id');

describe.each([
  [false, 'damaged', 'token_broken'],
  [true, 'lost', 'token_lost'],
] as const)('a token in the middle of its writing, reported at the bench (lost: %s)', (lost, state, code) => {
  it('stops its job, and a senior has another one written; what was issued is revoked', async () => {
    const { jobId, fences } = await written(desk, 1);
    const { tokenId } = await jobOf(jobId);
    await reportToken(desk.benches[0], { ...fences[0]!, lost });
    await reportToken(desk.benches[0], { ...fences[0]!, lost });
    expect(await jobOf(jobId)).toMatchObject({ state: 'needs_attention', attentionCode: code, leaseUntil: null });
    expect(await tokenOf(tokenId)).toMatchObject({ state });
    await expect(resumeJob(senior, { jobId, how: 'goOn' })).rejects.toMatchObject({ code: 'token_gone' });
    expect(await offered(jobId)).toEqual({ abilities: ['read', 'abandon', 'begin_anew'], goOnRefused: 'token_gone' });
    expect(await jobOf(jobId)).toMatchObject({ state: 'needs_attention', tokenId });
    expect(await resumeJob(senior, { jobId, how: 'beginAnew', reason: '芯片没有响应' })).toMatchObject({
      state: 'claimed',
      tokenId: null,
    });
    expect(await certificates(jobId)).toEqual(['revoked']);
    expect(await tokenOf(tokenId)).toMatchObject({ state });
    const { epoch } = await claimJob(desk.benches[1], { jobId, slot: 'A' });
    const fresh = new MemoryToken('rsa2048', (await buildToken(ctx)).serial);
    expect(await bindToken(desk.benches[1], { jobId, epoch, ...fresh.readings() })).toMatchObject({
      serial: fresh.serial,
    });
  });
});

describe('a job whose bench was left in the middle of its writing', () => {
  it('belongs to the bench while its claim lives, and to the senior afterwards', async () => {
    const { jobIds } = await written(desk);
    const [one, two] = [jobIds[0]!, jobIds[1]!];
    await expect(abandonJob(senior, { jobId: one, reason })).rejects.toMatchObject({ code: 'job_taken' });
    await expect(resumeJob(senior, { jobId: one, how: 'beginAnew', reason: '芯片没有响应' })).rejects.toMatchObject({
      code: 'job_taken',
    });
    expect(await jobOf(one)).toMatchObject({ state: 'writing', ending: null });
    await runOut(ctx, one);
    await runOut(ctx, two);
    expect(await offered(two)).toEqual({ abilities: ['read', 'abandon', 'go_on', 'begin_anew'], goOnRefused: null });
    expect(await abandonJob(senior, { jobId: one, reason })).toMatchObject({ state: 'abandoned' });
    expect(await resumeJob(senior, { jobId: two, how: 'beginAnew', reason: '芯片没有响应' })).toMatchObject({
      state: 'claimed',
    });
    expect([await certificates(one), await certificates(two)]).toEqual([['revoked'], ['revoked']]);
  });

  it('stops when its token is spoiled at the desk', async () => {
    const { jobId } = await written(desk, 1);
    const tokenId = (await jobOf(jobId)).tokenId!;
    await expect(spoilToken(logistics, { tokenId, reason })).rejects.toMatchObject({ code: 'job_taken' });
    expect(await tokenOf(tokenId)).toMatchObject({ state: 'writing' });
    await runOut(ctx, jobId);
    await spoilToken(logistics, { tokenId, reason });
    expect(await jobOf(jobId)).toMatchObject({ state: 'needs_attention', attentionCode: 'token_broken' });
    expect(await resumeJob(senior, { jobId, how: 'beginAnew', reason: '芯片没有响应' })).toMatchObject({
      state: 'claimed',
    });
  });
});

describe('giving a job up', () => {
  it('is refused for the last one: production would stay open with nothing to make', async () => {
    const { id, jobId } = await written(desk, 1);
    await runOut(ctx, jobId);
    await expect(abandonJob(senior, { jobId, reason })).rejects.toMatchObject({ code: 'last_job' });
    expect(await jobOf(jobId)).toMatchObject({ state: 'writing', ending: null });
    expect(await certificates(jobId)).toEqual(['requested']);
    expect(await stageOf(id)).toBe('production');
  });

  it('leaves a parcel of the others, which can be filled and packed', async () => {
    const { id, jobIds, finishes } = await written(desk);
    await finishes[0]!();
    await runOut(ctx, jobIds[1]!);
    await abandonJob(senior, { jobId: jobIds[1]!, reason });
    expect(await stageOf(id)).toBe('dispatch');
    const shipmentId = (await parcelsOf(id))[0]!.id;
    await expect(packShipment(logistics, { shipmentId })).rejects.toMatchObject({ details: { inside: 0, wanted: 1 } });
    await takeToken(logistics, { shipmentId, serial: (await jobOf(jobIds[0]!)).tokenSerial! });
    expect((await packShipment(logistics, { shipmentId })).shipment.status).toBe('packed');
  });
});

describe('a written token found broken before it is sent', () => {
  it('is made again, and the parcel waits for it', async () => {
    const { id, jobIds, finishes } = await written(desk);
    for (const finish of finishes) await finish();
    const shipmentId = (await parcelsOf(id))[0]!.id;
    const [kept, broken] = [await jobOf(jobIds[0]!), await jobOf(jobIds[1]!)];
    for (const job of [kept, broken]) await takeToken(logistics, { shipmentId, serial: job.tokenSerial! });
    await packShipment(logistics, { shipmentId });

    await spoilToken(logistics, { tokenId: broken.tokenId!, reason });
    expect(await jobOf(broken.id)).toMatchObject({ state: 'needs_attention', attentionCode: 'token_broken' });
    expect(await stageOf(id)).toBe('production');
    expect((await parcelsOf(id)).map((one) => one.status)).toEqual(['cancelled']);
    expect(await brokenRules(ctx, (rule) => /^I[34] /.test(rule))).toEqual({});

    await resumeJob(senior, { jobId: broken.id, how: 'beginAnew', reason: '芯片没有响应' });
    expect([await certificates(kept.id), await certificates(broken.id)]).toEqual([['on_hold'], ['revoked']]);
    await abandonJob(senior, { jobId: broken.id, reason });
    expect(await stageOf(id)).toBe('dispatch');
    const [, next] = await parcelsOf(id);
    await takeToken(logistics, { shipmentId: next!.id, serial: kept.tokenSerial! });
    expect((await packShipment(logistics, { shipmentId: next!.id })).shipment.status).toBe('packed');
  });
});

it('leaves no job and no stage of all these that nobody can end', async () => {
  expect(await brokenRules(ctx, (rule) => /^I[34] /.test(rule))).toEqual({});
});
