import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { claimJob } from '../../../server/domain/bench/claimJob.ts';
import { abandonJob } from '../../../server/domain/jobs/abandonJob.ts';
import { resumeJob } from '../../../server/domain/jobs/resumeJob.ts';
import { AppError } from '../../../server/lib/AppError.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { openPairsDesk, type PairsDesk } from '../locks/support/pairsDesk.ts';
import { planned, stopped, written } from '../locks/support/situations.ts';

let desk: PairsDesk;
let first: Context;
let second: Context;
beforeAll(async () => {
  desk = await openPairsDesk();
  first = desk.staff.senior.as;
  second = (await buildStaff(desk.ctx, ['senior_reviewer'])).as;
});
afterAll(() => desk.close());

const reason = '介质损坏';
const jobOf = async (id: number) => (await desk.ctx.db('productionJobs').where({ id }).select())[0]!;
const certificateStates = (jobId: number) =>
  desk.ctx.db('certificates').where({ jobId }).distinct('state').pluck('state');

/** A job that stopped with its certificates alive. */
async function stoppedJob(): Promise<number> {
  const { jobId, fences } = await written(desk);
  await stopped(desk, fences[0]!);
  return jobId;
}

/** A CA that revokes nothing before it is let go. */
function slowAuthority(as: Context) {
  let letGo: () => void = () => undefined;
  let reached: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const asked = new Promise<void>((resolve) => (reached = resolve));
  const revoke = async (): Promise<void> => {
    reached();
    await gate;
  };
  return { as: withRevoke(as, revoke), asked, letGo };
}
const withRevoke = (as: Context, revoke: Context['ports']['authority']['revoke']): Context => ({
  ...as,
  ports: { ...as.ports, authority: { ...as.ports.authority, revoke } },
});

describe('while one senior gives a job up and the CA takes its time', () => {
  it.each([
    ['go on', (jobId: number) => resumeJob(second, { jobId, how: 'goOn' })],
    ['begin anew', (jobId: number) => resumeJob(second, { jobId, how: 'beginAnew', reason: '芯片没有响应' })],
    ['give up', (jobId: number) => abandonJob(second, { jobId, reason })],
  ])('another cannot let it %s, and nothing is alive in the end', async (_name, meanwhile) => {
    const jobId = await stoppedJob();
    const slow = slowAuthority(first);
    const ending = abandonJob(slow.as, { jobId, reason });
    await slow.asked;
    await expect(meanwhile(jobId)).rejects.toMatchObject({
      code: 'job_ending',
      details: { jobId, ending: 'abandon', staffId: desk.staff.senior.id },
    });
    slow.letGo();
    expect(await ending).toMatchObject({ state: 'abandoned', ending: null, endingAt: null, endingByStaffId: null });
    expect(await certificateStates(jobId)).toEqual(['revoked']);
  });

  it('a bench does not begin a job that was only planned', async () => {
    const { jobId } = await planned(desk, 2);
    const at = { ending: 'abandon', endingAt: desk.ctx.db.fn.now(), endingByStaffId: desk.staff.senior.id } as const;
    await desk.ctx.db('productionJobs').where({ id: jobId }).update(at);
    await expect(claimJob(desk.benches[0], { jobId, slot: 'A' })).rejects.toMatchObject({ code: 'job_taken' });
    expect(await abandonJob(first, { jobId, reason })).toMatchObject({ state: 'abandoned' });
  });
});

describe('an ending that broke off between the CA and the desk', () => {
  const unreachable = async (): Promise<void> => {
    throw new AppError('ca_unavailable');
  };

  it('is gone on with by the same verb; the job does not go on with certificates that may have ended', async () => {
    const jobId = await stoppedJob();
    await expect(abandonJob(withRevoke(first, unreachable), { jobId, reason })).rejects.toMatchObject({
      code: 'ca_unavailable',
    });
    expect(await jobOf(jobId)).toMatchObject({ state: 'needs_attention', ending: 'abandon' });
    await expect(resumeJob(first, { jobId, how: 'goOn' })).rejects.toMatchObject({ code: 'job_ending' });
    expect(await abandonJob(first, { jobId, reason })).toMatchObject({ state: 'abandoned' });
    expect(await certificateStates(jobId)).toEqual(['revoked']);
  });

  it('is taken over by a colleague after two minutes, to another end if he likes', async () => {
    const jobId = await stoppedJob();
    await expect(abandonJob(withRevoke(first, unreachable), { jobId, reason })).rejects.toBeInstanceOf(AppError);
    await expect(resumeJob(second, { jobId, how: 'beginAnew', reason: '芯片没有响应' })).rejects.toMatchObject({
      code: 'job_ending',
    });
    const later = desk.ctx.db.raw("ending_at - interval '3 minutes'");
    await desk.ctx.db('productionJobs').where({ id: jobId }).update({ endingAt: later });
    expect(await resumeJob(second, { jobId, how: 'beginAnew', reason: '芯片没有响应' })).toMatchObject({
      state: 'claimed',
      ending: null,
      tokenId: null,
    });
    expect(await certificateStates(jobId)).toEqual(['revoked']);
    expect(await claimJob(desk.benches[0], { jobId, slot: 'A' })).toMatchObject({ steps: [] });
  });
});
