import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import type { Context } from '../../../server/domain/context.ts';
import { inTransaction } from '../../../server/domain/context.ts';
import { confirmPayment } from '../../../server/domain/payments/confirmPayment.ts';
import { disputePayment } from '../../../server/domain/payments/disputePayment.ts';
import { feeLines, totalOf } from '../../../server/domain/payments/feeLines.ts';
import type { PaymentsRow } from '../../../server/models/tables.generated.ts';
import { refundable } from '../../../server/domain/payments/refundable.ts';
import { refundPayment } from '../../../server/domain/payments/refundPayment.ts';
import { closeApplication } from '../../../server/domain/workflows/closeApplication.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let ctx: Context;
let finance: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
  finance = (await buildStaff(ctx, ['finance'])).as;
});
afterAll(() => database.drop());

const payerName = '云汉建设工程有限公司';
const back = { account: '6230 **** 1801', refundedOn: '2026-01-05', reference: 'TK1' };
type Paid = Pick<PaymentsRow, 'id' | 'version'>;
const paymentOf = (applicationId: number) => ctx.db('payments').where({ applicationId }).first();

describe('a fee', () => {
  const items = [{ name: '单位证书', quantity: 2, unitPriceFen: 28000, mediumFeeFen: 5000 }];
  it.each([
    ['new', 'prepaid', 28000 * 2 + 5000 * 2 + 2000],
    ['new', 'pickup', 28000 * 2 + 5000 * 2],
    ['renew', 'prepaid', 28000 * 2],
    ['reissue', 'prepaid', 5000 * 2 + 2000],
    ['change', 'prepaid', 0],
    ['redispatch', 'prepaid', 2000],
  ] as const)('%s, %s: %i fen', (type, delivery, fen) => {
    expect(totalOf(feeLines(type, delivery, { prepaid: 2000, collect: 0, pickup: 0 }, items))).toBe(fen);
  });
  it('is paid back whole before production, less medium and shipping after', () => {
    const lines = feeLines('new', 'prepaid', { prepaid: 2000 }, items);
    expect(refundable(lines, { productionStarted: false })).toBe(68000);
    expect(refundable(lines, { productionStarted: true })).toBe(56000);
  });
});

describe('confirmPayment', () => {
  it('opens the next stage, once, of fifty clerks at the same moment', async () => {
    const { id } = await buildApplication(ctx, { preset: 'A', at: 'payment' });
    const payment = (await paymentOf(id))!;
    const input = {
      paymentId: payment.id,
      version: payment.version,
      receivedFen: payment.amountFen,
      reference: `T-${id}`,
      payerName,
    };
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => confirmPayment(finance, input)));
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await ctx.db('applicationStates').where({ applicationId: id }).first()).toMatchObject({ stage: 'review' });
    expect(await ctx.db('messages').where({ applicationId: id, template: 'payment_confirmed' })).toHaveLength(1);
  });
  it.each([-1, 1])('refuses %i fen more than is due, and says what is due', async (more) => {
    const { id } = await buildApplication(ctx, { preset: 'A', at: 'payment' });
    const payment = (await paymentOf(id))!;
    await expect(
      confirmPayment(finance, {
        paymentId: payment.id,
        version: payment.version,
        receivedFen: payment.amountFen + more,
        reference: `N${id}`,
        payerName,
      }),
    ).rejects.toMatchObject({
      code: 'validation_failed',
      details: { dueFen: payment.amountFen, receivedFen: payment.amountFen + more },
    });
    expect(await paymentOf(id)).toMatchObject({ status: 'due', receivedFen: null });
    expect(await ctx.db('receivedPayments').where({ paymentId: payment.id })).toEqual([]);
  });
  it('is for finance of that project only', async () => {
    const { id, projectId } = await buildApplication(ctx, { preset: 'A', at: 'payment' });
    const payment = (await paymentOf(id))!;
    const input = {
      paymentId: payment.id,
      version: payment.version,
      receivedFen: payment.amountFen,
      reference: `R-${id}`,
      payerName,
    };
    await expect(confirmPayment((await buildStaff(ctx, ['reviewer'])).as, input)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      confirmPayment((await buildStaff(ctx, ['finance'], [projectId + 1_000_000].slice(1))).as, input),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('refundPayment', () => {
  it('waits for the end of the application, and for a fresh one-time password', async () => {
    const { id } = await buildApplication(ctx, { preset: 'A', at: 'payment' });
    const due = (await paymentOf(id))!;
    let paid: Paid = await confirmPayment(finance, {
      paymentId: due.id,
      version: due.version,
      receivedFen: due.amountFen,
      reference: `Q-${id}`,
      payerName,
    });
    await expect(
      refundPayment(finance, { paymentId: paid.id, version: paid.version, ...back, note: '' }),
    ).rejects.toMatchObject({ code: 'invalid_state' });
    await inTransaction(ctx, (tx) => closeApplication(tx, id, 'rejected'));
    paid = (await paymentOf(id))!;
    const { actor } = finance;
    const tired = { ...finance, actor: { ...actor, steppedUpAt: null } } as Context;
    await expect(
      refundPayment(tired, { paymentId: paid.id, version: paid.version, ...back, note: '' }),
    ).rejects.toMatchObject({
      code: 'step_up_required',
    });
    expect(
      await refundPayment(finance, { paymentId: paid.id, version: paid.version, ...back, note: '驳回退款' }),
    ).toMatchObject({ status: 'refunded', refundedFen: due.amountFen });
  });
});

describe('disputePayment', () => {
  it('sends a reported transfer back to due with the reason', async () => {
    const { id } = await buildApplication(ctx, { preset: 'A', at: 'payment' });
    await ctx.db('payments').where({ applicationId: id }).update({ status: 'reported' });
    const payment = (await paymentOf(id))!;
    expect(
      await disputePayment(finance, { paymentId: payment.id, version: payment.version, note: '金额不足' }),
    ).toMatchObject({ status: 'due', note: '金额不足' });
  });
  it('looks at the version, and refuses what was reported anew meanwhile', async () => {
    const { id } = await buildApplication(ctx, { preset: 'A', at: 'payment' });
    await ctx.db('payments').where({ applicationId: id }).update({ status: 'reported', version: 2 });
    const payment = (await paymentOf(id))!;
    await expect(
      disputePayment(finance, { paymentId: payment.id, version: payment.version - 1, note: '金额不足' }),
    ).rejects.toMatchObject({ code: 'version_conflict' });
    expect(await paymentOf(id)).toMatchObject({ status: 'reported', note: '' });
  });
});
