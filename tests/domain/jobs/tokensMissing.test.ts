import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { reportToken } from '../../../server/domain/bench/reportToken.ts';
import { abandonJob } from '../../../server/domain/jobs/abandonJob.ts';
import { resumeJob } from '../../../server/domain/jobs/resumeJob.ts';
import { spoilToken } from '../../../server/domain/tokens/spoilToken.ts';
import { presentProgress } from '../../../server/presenters/intakeProgress.ts';
import { ownApplicationDetail } from '../../../server/reads/applicant/applicationDetail.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { asAccount } from '../../support/context.ts';
import { sentText } from '../../support/sentText.ts';
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
  logistics = (await buildStaff(ctx, ['logistics'])).as;
});
afterAll(() => desk.close());

const reason = '摔坏了';
/** What the applicant reads of missing tokens on his page. */
async function onPage(id: number) {
  const { accountId } = (await ctx.db('applications').where({ id }).first('accountId'))!;
  return presentProgress(await ownApplicationDetail(asAccount(ctx, accountId), id)).tokensMissing;
}
const told = (applicationId: number) =>
  ctx
    .db('messages')
    .where({ applicationId })
    .whereIn('template', ['token_gone', 'token_given_up'])
    .orderBy('id')
    .pluck('template');

describe('one of several tokens', () => {
  it.each([true, false])('that was reported at the bench is told, until it is begun anew (lost: %s)', async (lost) => {
    const { id, jobIds, fences } = await written(desk);
    expect(await onPage(id)).toEqual([]);
    for (let again = 0; again < 2; again += 1) await reportToken(desk.benches[0], { ...fences[0]!, lost });
    expect(await onPage(id)).toEqual([{ jobId: jobIds[0], itemId: expect.any(Number), fate: 'gone' }]);
    expect(await told(id)).toEqual(['token_gone']);
    expect(await sentText(ctx, id, 'token_gone')).toContain('其余 UKey 照常办理');
    await resumeJob(senior, { jobId: jobIds[0]!, how: 'beginAnew', reason });
    expect(await onPage(id)).toEqual([]);
  });

  it('that was spoiled at the desk and then given up is told both times', async () => {
    const { id, jobIds, finishes } = await written(desk);
    for (const finish of finishes) await finish();
    const { tokenId } = (await ctx.db('productionJobs').where({ id: jobIds[1] }).first('tokenId'))!;
    await spoilToken(logistics, { tokenId: tokenId!, reason });
    expect(await onPage(id)).toMatchObject([{ jobId: jobIds[1], fate: 'gone' }]);
    await abandonJob(senior, { jobId: jobIds[1]!, reason });
    expect(await onPage(id)).toMatchObject([{ jobId: jobIds[1], fate: 'given_up' }]);
    expect(await told(id)).toEqual(['token_gone', 'token_given_up']);
    expect(await sentText(ctx, id, 'token_given_up')).not.toContain(reason);
  });

  it('that stopped in the middle of its writing is told when it is spoiled', async () => {
    const { id, jobIds } = await written(desk);
    await runOut(ctx, jobIds[0]!);
    const { tokenId } = (await ctx.db('productionJobs').where({ id: jobIds[0] }).first('tokenId'))!;
    await spoilToken(logistics, { tokenId: tokenId!, reason });
    expect(await told(id)).toEqual(['token_gone']);
  });
});

it('the last one of several that is lost is no news of one among others, nor is the one given up before', async () => {
  const { id, jobIds, fences } = await written(desk);
  await reportToken(desk.benches[0], { ...fences[1]!, lost: false });
  await abandonJob(senior, { jobId: jobIds[1]!, reason });
  await reportToken(desk.benches[0], { ...fences[0]!, lost: true });
  expect(await told(id)).toEqual(['token_gone', 'token_given_up']);
  expect(await onPage(id)).toMatchObject([{ jobId: jobIds[1], fate: 'given_up' }]);
});

it('an only token that broke is no news of one among others', async () => {
  const { id, fences } = await written(desk, 1);
  await reportToken(desk.benches[0], { ...fences[0]!, lost: false });
  expect([await onPage(id), await told(id)]).toEqual([[], []]);
});
