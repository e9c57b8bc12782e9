import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeByStaff } from '../../../server/domain/applications/closeByStaff.ts';
import { spoilToken } from '../../../server/domain/tokens/spoilToken.ts';
import { refundPayment } from '../../../server/domain/payments/refundPayment.ts';
import { AppError } from '../../../server/lib/AppError.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { brokenRules } from '../../support/brokenRules.ts';
import { sentText } from '../../support/sentText.ts';
import { runOut } from '../bench/support/benchRows.ts';
import { openPairsDesk, type PairsDesk } from '../locks/support/pairsDesk.ts';
import { parcel, paying, written } from '../locks/support/situations.ts';

let desk: PairsDesk;
let ctx: PairsDesk['ctx'];
let senior: PairsDesk['ctx'];
beforeAll(async () => {
  desk = await openPairsDesk();
  ({ ctx } = desk);
  senior = desk.staff.senior.as;
});
afterAll(() => desk.close());

const reason = '单位已注销';
const stateOf = async (applicationId: number) => (await ctx.db('applicationStates').where({ applicationId }).first())!;
const jobsOf = (applicationId: number) => ctx.db('productionJobs').where({ applicationId }).orderBy('id');

describe('an application closed by staff', () => {
  it('is closed for good; what was paid is due for refund, and the applicant reads why', async () => {
    const { id, confirm, payment } = await paying(desk);
    await confirm();
    await closeByStaff(senior, { applicationId: id, reason });
    expect(await stateOf(id)).toMatchObject({ status: 'closed', stage: null, assigneeId: null });
    expect(await ctx.db('applications').where({ id }).first()).toMatchObject({ finalStatus: 'closed' });
    expect(await ctx.db('applicationStages').where({ applicationId: id, state: 'open' })).toEqual([]);
    const { id: paymentId, version } = await payment();
    expect(await ctx.db('payments').where({ id: paymentId }).first()).toMatchObject({
      status: 'confirmed',
      refundDueSince: expect.any(Date),
    });
    expect(await sentText(ctx, id, 'closed')).toContain(reason);
    await expect(closeByStaff(senior, { applicationId: id, reason })).rejects.toMatchObject({ code: 'invalid_state' });
    for (const status of ['open', 'returned'] as const)
      await expect(ctx.db('applicationStates').where({ applicationId: id }).update({ status })).rejects.toMatchObject({
        code: 'YX001',
      });
    const back = { account: '6230 **** 1801', refundedOn: '2026-01-05', reference: 'TK1' };
    expect(await refundPayment(desk.staff.finance.as, { paymentId, version, ...back })).toMatchObject({
      status: 'refunded',
    });
  });

  it('takes back a parcel in the making and its blanks', async () => {
    const { id, shipmentId, token } = await parcel(desk, 'packed');
    await closeByStaff(senior, { applicationId: id, reason });
    expect(await ctx.db('shipments').where({ id: shipmentId }).first()).toMatchObject({ status: 'cancelled' });
    expect(await ctx.db('tokens').where({ id: token.id }).first()).toMatchObject({
      state: 'stock',
      applicationId: null,
    });
  });

  it('ends every job, written ones too, and their certificates at the CA first', async () => {
    const { id, jobIds, finishes } = await written(desk, 3);
    await finishes[0]!();
    await expect(closeByStaff(senior, { applicationId: id, reason })).rejects.toMatchObject({ code: 'job_taken' });
    await runOut(ctx, jobIds[1]!);
    await runOut(ctx, jobIds[2]!);
    const ended: string[] = [];
    const revoke = async ({ serialNumber }: { serialNumber: string }): Promise<void> => void ended.push(serialNumber);
    const unreachable = async (): Promise<void> => {
      throw new AppError('ca_unavailable');
    };
    await expect(closeByStaff(withRevoke(unreachable), { applicationId: id, reason })).rejects.toMatchObject({
      code: 'ca_unavailable',
    });
    expect(await stateOf(id)).toMatchObject({ status: 'open', stage: 'production' });
    expect((await jobsOf(id)).map((job) => job.ending)).toEqual(['close', 'close', 'close']);
    await closeByStaff(withRevoke(revoke), { applicationId: id, reason });
    expect(await stateOf(id)).toMatchObject({ status: 'closed' });
    expect((await jobsOf(id)).map((job) => [job.state, job.ending])).toEqual(jobIds.map(() => ['abandoned', null]));
    const certificates = await ctx.db('certificates').whereIn('jobId', jobIds);
    expect(new Set(certificates.map((one) => one.state))).toEqual(new Set(['revoked']));
    expect([...new Set(ended)].sort()).toEqual(certificates.map((one) => one.serialNumber).sort());
    const tokens = await ctx
      .db('tokens')
      .where({ applicationId: id })
      .orWhereIn(
        'id',
        (await jobsOf(id)).map((one) => one.tokenId ?? 0),
      );
    expect(new Set(tokens.map((one) => one.state))).toEqual(new Set(['damaged']));
    expect(await brokenRules(ctx, (rule) => /^I[234] /.test(rule))).toEqual({});
  });
});

const withRevoke = (revoke: PairsDesk['ctx']['ports']['authority']['revoke']): PairsDesk['ctx'] => ({
  ...senior,
  ports: { ...senior.ports, authority: { ...senior.ports.authority, revoke } },
});

describe('closing is refused', () => {
  it.each(['reviewer', 'finance', 'logistics', 'bench_operator'] as const)('to a %s', async (role) => {
    const { id } = await buildApplication(ctx, { preset: 'B' });
    const staff = await buildStaff(ctx, [role]);
    await expect(closeByStaff(staff.as, { applicationId: id, reason })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await stateOf(id)).toMatchObject({ status: 'open' });
  });
  it('without fresh digits, and for a draft', async () => {
    const { id } = await buildApplication(ctx, { preset: 'B' });
    const { actor, as } = await buildStaff(ctx, ['senior_reviewer']);
    const stale = { ...as, actor: { ...actor, steppedUpAt: null } };
    await expect(closeByStaff(stale, { applicationId: id, reason })).rejects.toMatchObject({
      code: 'step_up_required',
    });
    const draft = await buildApplication(ctx, { preset: 'B', at: 'draft' });
    await expect(closeByStaff(as, { applicationId: draft.id, reason })).rejects.toMatchObject({
      code: 'invalid_state',
    });
  });
  it('where a certificate of a finished job is in use', async () => {
    const { id, jobIds, finishes } = await written(desk);
    await finishes[0]!();
    await ctx.db('certificates').where({ jobId: jobIds[0]! }).update({ state: 'active' });
    await runOut(ctx, jobIds[1]!);
    await expect(closeByStaff(senior, { applicationId: id, reason })).rejects.toMatchObject({
      code: 'certificates_in_use',
    });
    const { tokenId } = (await jobsOf(id))[0]!;
    await spoilToken(senior, { tokenId: tokenId!, reason });
    await closeByStaff(senior, { applicationId: id, reason });
    expect(await stateOf(id)).toMatchObject({ status: 'closed' });
  });
});
