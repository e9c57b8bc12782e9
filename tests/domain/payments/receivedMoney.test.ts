import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { withdraw } from '../../../server/domain/applications/withdraw.ts';
import type { Context } from '../../../server/domain/context.ts';
import { allocateCredit } from '../../../server/domain/payments/allocateCredit.ts';
import { confirmPayment } from '../../../server/domain/payments/confirmPayment.ts';
import { disputePayment } from '../../../server/domain/payments/disputePayment.ts';
import { receiveMoney } from '../../../server/domain/payments/receiveMoney.ts';
import { refundPayment } from '../../../server/domain/payments/refundPayment.ts';
import { moneyOf } from '../../../server/reads/desk/receivedMoney.ts';
import { listPayments, paymentRow } from '../../../server/reads/desk/payments.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { asAccount, testContext } from '../../support/context.ts';
import { sentText } from '../../support/sentText.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let ctx: Context;
let finance: Context;
let colleague: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
  [finance, colleague] = [(await buildStaff(ctx, ['finance'])).as, (await buildStaff(ctx, ['finance'])).as];
});
afterAll(() => database.drop());

const payerName = '云汉建设工程有限公司';
const back = { account: '6230 **** 1801', refundedOn: '2026-01-05', reference: 'TK1' };
const paymentOf = async (applicationId: number) => (await ctx.db('payments').where({ applicationId }).first())!;
const stageOf = async (id: number) => (await ctx.db('applicationStates').where({ applicationId: id }).first())!.stage;
const paying = async (accountId?: number) =>
  buildApplication(ctx, { preset: 'A', at: 'payment', ...(accountId === undefined ? {} : { accountId }) });
type Given = Partial<Parameters<typeof confirmPayment>[1]>;

/** Finance confirms the payment of this application as it is now. */
async function confirm(applicationId: number, given: Given = {}, who = finance) {
  const { id: paymentId, version, amountFen } = await paymentOf(applicationId);
  const reference = `R${applicationId}`;
  return confirmPayment(who, { paymentId, version, receivedFen: amountFen, reference, payerName, ...given });
}
async function report(applicationId: number): Promise<void> {
  await ctx.db('payments').where({ applicationId }).update({ status: 'reported', reportedAt: ctx.clock.now() });
}
const dueBack = async (): Promise<number[]> =>
  (await listPayments(finance, { filter: { refundDue: true }, sort: null, offset: 0, limit: 50 })).rows.map(
    (row) => row.applicationId,
  );

describe('one transfer for two applications', () => {
  it('confirms the first, is named when its number is used again, and what is left confirms the second', async () => {
    const first = await paying();
    const second = await paying(first.accountId);
    const { amountFen } = await paymentOf(first.id);
    const transfer = { receivedFen: 2 * amountFen, reference: '20261126000000998877' };
    await expect(confirm(first.id, transfer)).rejects.toMatchObject({ details: { dueFen: amountFen } });
    await confirm(first.id, { ...transfer, acceptDifference: true });
    expect(await paymentOf(first.id)).toMatchObject({ status: 'confirmed', refundDueFen: amountFen });

    const { id: paymentId, version } = await paymentOf(second.id);
    const refused = await confirm(second.id, { reference: transfer.reference }).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'reference_used',
      details: { applicationNumber: first.number, leftFen: amountFen, faults: [{ path: 'reference' }] },
    });
    const [credit] = (await moneyOf(finance, await paymentRow(finance, paymentId))).credits;
    expect(credit).toMatchObject({ applicationNumber: first.number, leftFen: amountFen });
    const paid = await allocateCredit(finance, { paymentId, version, receivedPaymentId: credit!.id });
    expect(paid).toMatchObject({ status: 'confirmed', receivedFen: amountFen });
    expect(await paymentOf(first.id)).toMatchObject({ refundDueFen: 0, refundDueSince: null });
    expect([await stageOf(first.id), await stageOf(second.id)]).toEqual(['review', 'review']);
    expect(
      (await ctx.db('auditEvents').where({ applicationId: second.id }).where('type', 'like', 'payment.%')).map(
        (event) => event.type,
      ),
    ).toEqual(['payment.due', 'payment.allocated', 'payment.confirmed']);
  });

  it('is used once when two clerks use what is left at the same moment, and never for more than arrived', async () => {
    const home = await paying();
    const others = [await paying(home.accountId), await paying(home.accountId)];
    const { amountFen } = await paymentOf(home.id);
    await confirm(home.id, { receivedFen: 2 * amountFen, acceptDifference: true });
    const [credit] = await ctx.db('receivedPayments').where({ leftFen: amountFen }).orderBy('id', 'desc');
    const uses = await Promise.allSettled(
      others.map(async ({ id }, index) => {
        const { id: paymentId, version } = await paymentOf(id);
        const by = index === 0 ? finance : colleague;
        return allocateCredit(by, { paymentId, version, receivedPaymentId: credit!.id });
      }),
    );
    expect(uses.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uses.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'invalid_state' } });
    const loser = others[uses.findIndex((one) => one.status === 'rejected')]!;
    const { id: paymentId } = await paymentOf(loser.id);
    const given = { receivedPaymentId: credit!.id, paymentId, amountFen: 1 };
    await expect(ctx.db('allocations').insert(given)).rejects.toMatchObject({ constraint: 'received_payments_left' });
  });

  it('has its number taken once by two clerks at the same moment, with the bank named by one of them', async () => {
    const [one, other] = [await paying(), await paying()];
    const reference = `BOTH${one.id}`;
    const both = await Promise.allSettled([
      confirm(one.id, { reference }),
      confirm(other.id, { reference, payerAccount: '云河农商银行' }, colleague),
    ]);
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'reference_used' } });
  });

  it('leaves the same number of another bank, and of another day, alone', async () => {
    const three = [await paying(), await paying(), await paying()];
    const reference = `SAME${three[0]!.id}`;
    await confirm(three[0]!.id, { reference, payerAccount: 'A', valueDate: '2026-01-05' });
    await confirm(three[1]!.id, { reference, payerAccount: 'B', valueDate: '2026-01-05' });
    await confirm(three[2]!.id, { reference, payerAccount: 'A', valueDate: '2026-01-06' });
    for (const { id } of three) expect(await stageOf(id)).toBe('review');
  });
});

describe('money that is not what was due', () => {
  it('too little leaves the payment due with what is missing, and the rest completes it', async () => {
    const { id } = await paying();
    const { amountFen } = await paymentOf(id);
    await confirm(id, { receivedFen: amountFen - 1, acceptDifference: true });
    expect(await paymentOf(id)).toMatchObject({ status: 'due', receivedFen: amountFen - 1, refundDueFen: 0 });
    expect(await sentText(ctx, id, 'payment_short')).toContain('还差 0.01 元');
    expect(await stageOf(id)).toBe('payment');
    await expect(confirm(id, { receivedFen: 2, reference: 'REST' })).rejects.toMatchObject({ details: { dueFen: 1 } });
    await confirm(id, { receivedFen: 1, reference: 'REST' });
    expect(await paymentOf(id)).toMatchObject({ status: 'confirmed', receivedFen: amountFen });
    expect(await stageOf(id)).toBe('review');
  });

  it('too much, and the same fee a second time, are due back and paid back while the application goes on', async () => {
    const { id } = await paying();
    const { amountFen } = await paymentOf(id);
    await confirm(id, { receivedFen: amountFen + 1, acceptDifference: true });
    let payment = await paymentOf(id);
    expect(payment).toMatchObject({ status: 'confirmed', receivedFen: amountFen, refundDueFen: 1 });
    await receiveMoney(finance, {
      paymentId: payment.id,
      version: payment.version,
      receivedFen: amountFen,
      reference: `AGAIN${id}`,
      payerName,
    });
    expect(await dueBack()).toContain(id);
    payment = await paymentOf(id);
    await refundPayment(finance, { paymentId: payment.id, version: payment.version, ...back });
    expect(await paymentOf(id)).toMatchObject({
      status: 'confirmed',
      refundedFen: amountFen + 1,
      refundDueFen: 0,
    });
    expect(await ctx.db('receivedPayments').where({ paymentId: payment.id }).where('leftFen', '>', 0)).toEqual([]);
    expect(await dueBack()).not.toContain(id);
  });

  it('that a colleague confirmed meanwhile is said with his name', async () => {
    const { id } = await paying();
    const { version } = await paymentOf(id);
    await confirm(id, {}, colleague);
    const { name } = (await ctx
      .db('staff')
      .where({ id: (colleague.actor as { id: number }).id })
      .first())!;
    await expect(confirm(id, { version, reference: 'LATE' })).rejects.toMatchObject({
      code: 'already_confirmed',
      details: { by: name, at: expect.any(Date) as Date },
    });
  });

  it('of a day to come is refused, that of today is not', async () => {
    const { id } = await paying();
    const inDays = (days: number) => new Date(Date.now() + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10);
    await expect(confirm(id, { valueDate: inDays(1) })).rejects.toMatchObject({ code: 'validation_failed' });
    expect(await confirm(id, { valueDate: inDays(0) })).toMatchObject({ status: 'confirmed' });
  });
});

describe('an application withdrawn before its money was seen', () => {
  async function withdrawn() {
    const application = await paying();
    await report(application.id);
    await withdraw(asAccount(ctx, application.accountId), { applicationId: application.id });
    expect(await paymentOf(application.id)).toMatchObject({ status: 'reported', refundDueFen: 0 });
    return application;
  }
  it('has its money confirmed and paid back', async () => {
    const { id } = await withdrawn();
    const { amountFen } = await paymentOf(id);
    await confirm(id);
    const payment = await paymentOf(id);
    expect(payment).toMatchObject({ status: 'confirmed', refundDueFen: amountFen });
    expect(await dueBack()).toContain(id);
    await refundPayment(finance, { paymentId: payment.id, version: payment.version, ...back });
    expect(await paymentOf(id)).toMatchObject({ status: 'refunded', refundedFen: amountFen, refundDueFen: 0 });
  });

  it('has it cancelled where nothing came, without asking for another receipt', async () => {
    const { id } = await withdrawn();
    const { id: paymentId, version } = await paymentOf(id);
    expect(await disputePayment(finance, { paymentId, version, note: '未到账' })).toMatchObject({
      status: 'cancelled',
    });
    expect(await ctx.db('messages').where({ applicationId: id, template: 'receipt_returned' })).toEqual([]);
  });

  it('has what came of it paid back: less than the fee, and what came after all', async () => {
    const { id } = await paying();
    const { amountFen } = await paymentOf(id);
    await confirm(id, { receivedFen: 300, acceptDifference: true });
    const { accountId } = (await ctx.db('applications').where({ id }).first())!;
    await withdraw(asAccount(ctx, accountId), { applicationId: id });
    let payment = await paymentOf(id);
    expect(payment).toMatchObject({ status: 'cancelled', refundDueFen: 300 });
    await receiveMoney(finance, {
      paymentId: payment.id,
      version: payment.version,
      receivedFen: amountFen,
      reference: `LATE${id}`,
      payerName,
    });
    payment = await paymentOf(id);
    expect(payment).toMatchObject({ refundDueFen: 300 + amountFen });
    await refundPayment(finance, { paymentId: payment.id, version: payment.version, ...back });
    expect(await paymentOf(id)).toMatchObject({ status: 'cancelled', refundedFen: 300 + amountFen, refundDueFen: 0 });
  });
});
