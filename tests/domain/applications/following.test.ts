import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { submit } from '../../../server/domain/applications/submit.ts';
import { ownApplicationDetail } from '../../../server/reads/applicant/applicationDetail.ts';
import { ownApplications } from '../../../server/reads/applicant/applications.ts';
import { withdraw } from '../../../server/domain/applications/withdraw.ts';
import { claimJob } from '../../../server/domain/bench/claimJob.ts';
import { applicantState } from '../../../server/domain/applications/applicantState.ts';
import { requestCode } from '../../../server/domain/applications/requestCode.ts';
import { type Context } from '../../../server/domain/context.ts';
import { confirmPayment } from '../../../server/domain/payments/confirmPayment.ts';
import { disputePayment } from '../../../server/domain/payments/disputePayment.ts';
import { reportTransfer } from '../../../server/domain/payments/reportTransfer.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { buildStation } from '../../factories/buildStation.ts';
import { asAccount, testContext } from '../../support/context.ts';
import { sentText } from '../../support/sentText.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { attach, readyDraft, startDraft, type Draft } from './support/draft.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

const row = (table: string, applicationId: number) =>
  ctx
    .db(table)
    .where({ applicationId })
    .orderBy(table === 'applicationStates' ? 'applicationId' : 'id', 'desc')
    .first();

async function submitted(preset: 'A' | 'B'): Promise<Draft> {
  const draft = await readyDraft(ctx, { preset });
  await submit(draft.as, { applicationId: draft.id });
  return draft;
}

/** The applicant sends the receipt of his transfer. */
async function reported({ id, as }: Draft): Promise<void> {
  await attach(ctx, id, 'transfer_receipt');
  await reportTransfer(as, { applicationId: id, payerName: '江浦机电', reference: '' });
}

describe('reporting a transfer', () => {
  it('needs the receipt, keeps the newest one, and may be said again after finance disputes it', async () => {
    const { id, as } = await submitted('A');
    const report = () => reportTransfer(as, { applicationId: id, payerName: ' 江浦机电 ', reference: 'T2026-1' });
    await expect(report()).rejects.toMatchObject({
      code: 'validation_failed',
      details: { faults: [{ path: 'materials.transfer_receipt' }] },
    });
    const receiptMaterialId = await attach(ctx, id, 'transfer_receipt');
    expect(await report()).toMatchObject({ status: 'reported', payerName: '江浦机电', receiptMaterialId });
    expect(await report()).toMatchObject({ status: 'reported' });

    const finance = await buildStaff(ctx, ['finance']);
    const payment = await row('payments', id);
    await disputePayment(finance.as, { paymentId: payment.id, version: payment.version, note: '金额不符。' });
    // He has paid: he is told what was wrong with the receipt, and is not asked for money again.
    expect(await sentText(ctx, id, 'receipt_returned')).toMatch(
      /底单财务没有核对上：金额不符。请登录重新上传底单，不要重复付款/,
    );
    const [own] = await ownApplications(as);
    expect(applicantState(own!)).toBe('receipt_returned');
    expect(await report()).toMatchObject({ status: 'reported' });
    const again = await row('payments', id);
    await confirmPayment(finance.as, {
      paymentId: again.id,
      version: again.version,
      receivedFen: again.amountFen,
      reference: 'T2026-1',
      payerName: '江浦机电',
    });
    await expect(report()).rejects.toMatchObject({ code: 'invalid_state' });
    expect(await row('applicationStates', id)).toMatchObject({ stage: 'review' });
  });
});

describe('withdrawing', () => {
  it('cancels what is unpaid, leaves paid money to finance, and is the same the second time', async () => {
    const unpaid = await submitted('A');
    await withdraw(unpaid.as, { applicationId: unpaid.id });
    await withdraw(unpaid.as, { applicationId: unpaid.id });
    expect(await row('payments', unpaid.id)).toMatchObject({ status: 'cancelled' });
    expect(await row('applicationStates', unpaid.id)).toMatchObject({ status: 'withdrawn', stage: null });
    expect(await row('invoices', unpaid.id)).toMatchObject({ state: 'voided' });
    expect(await ctx.db('auditEvents').where({ applicationId: unpaid.id, type: 'application.withdrawn' })).toHaveLength(
      1,
    );

    const paid = await submitted('A');
    await reported(paid);
    const payment = await row('payments', paid.id);
    const finance = await buildStaff(ctx, ['finance']);
    await confirmPayment(finance.as, {
      paymentId: payment.id,
      version: payment.version,
      receivedFen: payment.amountFen,
      reference: 'T2026-2',
      payerName: '江浦机电',
    });
    await withdraw(paid.as, { applicationId: paid.id });
    expect(await row('payments', paid.id)).toMatchObject({ status: 'confirmed' });
  });

  it('erases a draft with its key, and nobody meets it again', async () => {
    const draft = await readyDraft(ctx);
    expect(await withdraw(draft.as, { applicationId: draft.id })).toEqual({ erased: true });
    expect((await ctx.db('applications').where({ id: draft.id }).first())!.dataKeyWrapped).toHaveLength(0);
    await expect(ownApplicationDetail(draft.as, draft.id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await ownApplications(draft.as)).toEqual([]);
    await startDraft(ctx, { as: draft.as });
    expect(await ownApplications(draft.as)).toHaveLength(1);
  });

  it('ends when production begins: of a withdrawal and a claim one wins, never both', async () => {
    const operator = await buildStaff(ctx, ['bench_operator']);
    for (let turn = 0; turn < 5; turn += 1) {
      const bench = (await buildStation(ctx)).as(operator.actor);
      const { id, accountId } = await buildApplication(ctx, { preset: 'B', at: 'production', quantity: 2 });
      const [job] = await ctx.db('productionJobs').where({ applicationId: id }).orderBy('id');
      const [withdrawal, claim] = await Promise.allSettled([
        withdraw(asAccount(ctx, accountId), { applicationId: id }),
        claimJob(bench, { jobId: job!.id, slot: 'A' }),
      ]);
      const withdrawn = withdrawal.status === 'fulfilled';
      expect(claim).toMatchObject({ status: withdrawn ? 'rejected' : 'fulfilled' });
      expect(await row('applicationStates', id)).toMatchObject({ status: withdrawn ? 'withdrawn' : 'open' });
      expect(await ctx.db('productionJobs').where({ applicationId: id }).orderBy('id').pluck('state')).toEqual(
        withdrawn ? ['abandoned', 'abandoned'] : ['claimed', 'planned'],
      );
    }
  });
});

describe('asking for an authorization code', () => {
  it('is possible while the holder produces or accepts, and at no other time', async () => {
    const self = await buildApplication(ctx, { preset: 'A', at: 'production', quantity: 3 });
    await requestCode(asAccount(ctx, self.accountId), { applicationId: self.id });
    expect(await row('authorizationCodes', self.id)).toMatchObject({
      purpose: 'production',
      state: 'live',
      redemptionsLeft: 3,
    });
    await expect(requestCode(asAccount(ctx, self.accountId), { applicationId: self.id })).rejects.toMatchObject({
      code: 'code_too_soon',
    });

    const factory = await buildApplication(ctx, { preset: 'B', at: 'production' });
    await expect(requestCode(asAccount(ctx, factory.accountId), { applicationId: factory.id })).rejects.toMatchObject({
      code: 'invalid_state',
    });
    const review = await buildApplication(ctx, { preset: 'B', at: 'review' });
    await expect(requestCode(asAccount(ctx, review.accountId), { applicationId: review.id })).rejects.toMatchObject({
      code: 'invalid_state',
    });
  });
});
