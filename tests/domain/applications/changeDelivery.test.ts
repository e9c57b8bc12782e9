import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { changeDelivery } from '../../../server/domain/applications/changeDelivery.ts';
import { submit } from '../../../server/domain/applications/submit.ts';
import { packShipment } from '../../../server/domain/shipments/packShipment.ts';
import { takeToken } from '../../../server/domain/shipments/takeToken.ts';
import { inTransaction, type Context } from '../../../server/domain/context.ts';
import { openPayment } from '../../../server/domain/payments/openPayment.ts';
import { reportTransfer } from '../../../server/domain/payments/reportTransfer.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { buildToken } from '../../factories/buildToken.ts';
import { asAccount, testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { attach, fullForm, readyDraft, type Draft } from './support/draft.ts';

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
const parcel = fullForm().delivery;
const pickup = { ...parcel, method: 'pickup' as const, pickupPoint: '云河市政务服务中心二楼 A12 窗口' };

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

describe('changing the delivery', () => {
  it('changes a payment that is due, refuses a dearer way once it is paid, follows the planned parcel', async () => {
    const draft = await submitted('A');
    const { id, as } = draft;
    const total = 28_000 + 5_000;
    expect(await row('payments', id)).toMatchObject({ amountFen: total + 2_000 });
    await changeDelivery(as, { applicationId: id, delivery: pickup });
    expect(await row('payments', id)).toMatchObject({ amountFen: total, status: 'due' });
    expect(
      await ctx
        .db('paymentLines')
        .join('payments', 'payments.id', 'paymentLines.paymentId')
        .where({ applicationId: id })
        .sum('paymentLines.amountFen as sum')
        .first(),
    ).toMatchObject({ sum: total });
    expect(await row('invoices', id)).toMatchObject({ amountFen: total });
    await reported(draft);
    await expect(changeDelivery(as, { applicationId: id, delivery: parcel })).rejects.toMatchObject({
      code: 'invalid_state',
      details: { moreFen: 2_000 },
    });
    await changeDelivery(as, { applicationId: id, delivery: { ...parcel, method: 'collect' } });
    expect(await ctx.db('applications').where({ id }).first()).toMatchObject({
      deliveryMethod: 'collect',
      totalFen: total,
    });
  });

  it('redirects a planned parcel and refuses once it is packed', async () => {
    const { id, accountId } = await buildApplication(ctx, { preset: 'A', at: 'dispatch_blank' });
    const as = asAccount(ctx, accountId);
    await changeDelivery(as, {
      applicationId: id,
      delivery: { ...parcel, city: '厦门市', district: '思明区', receiver: '许听雨' },
    });
    expect(await row('shipments', id)).toMatchObject({
      status: 'planned',
      region: '福建省厦门市',
      receiverMasked: expect.stringMatching(/^许\*\* 139\*{4}\d{4}$/) as string,
    });
    await expect(
      changeDelivery(as, { applicationId: id, delivery: { ...parcel, province: '火星' } }),
    ).rejects.toMatchObject({
      code: 'validation_failed',
      details: { faults: [{ path: 'delivery.province', code: 'region_unknown' }] },
    });
    const logistics = await buildStaff(ctx, ['logistics']);
    const { serial } = await buildToken(ctx);
    const shipmentId: number = (await row('shipments', id)).id;
    await takeToken(logistics.as, { shipmentId, serial });
    await packShipment(logistics.as, { shipmentId });
    await expect(changeDelivery(as, { applicationId: id, delivery: parcel })).rejects.toMatchObject({
      code: 'invalid_state',
      details: { packed: true },
    });
    expect(await row('shipments', id)).toMatchObject({ region: '福建省厦门市' });
  });
});

describe('the price of delivery', () => {
  async function withPrices<T>(prices: { prepaid: number; collect: number; pickup: number }, act: () => Promise<T>) {
    const kept = (await ctx.db('projects').select('id', 'deliveryPrices')) as { id: number; deliveryPrices: unknown }[];
    await ctx.db('projects').update({ deliveryPrices: JSON.stringify(prices) });
    try {
      return await act();
    } finally {
      for (const { id, deliveryPrices } of kept)
        await ctx
          .db('projects')
          .where({ id })
          .update({ deliveryPrices: JSON.stringify(deliveryPrices) });
    }
  }
  async function freeDraft(): Promise<Draft> {
    const draft = await readyDraft(ctx, { preset: 'A' });
    const products = await ctx.db('products').whereIn('id', draft.productIds);
    await ctx.db('products').whereIn('id', draft.productIds).update({ priceFen: 0, mediumFeeFen: 0 });
    await submit(draft.as, { applicationId: draft.id });
    for (const { id, priceFen, mediumFeeFen } of products)
      await ctx.db('products').where({ id }).update({ priceFen, mediumFeeFen });
    return draft;
  }

  it('is the one of the day of submission, when the payment comes due and when the way changes', async () => {
    const later = await submitted('B');
    const paying = await submitted('A');
    await withPrices({ prepaid: 9_900, collect: 700, pickup: 700 }, async () => {
      await inTransaction(ctx, (tx) => openPayment(tx, later.id));
      expect(await row('payments', later.id)).toMatchObject({
        amountFen: (await ctx.db('applications').where({ id: later.id }).first())!.totalFen,
      });
      await changeDelivery(paying.as, { applicationId: paying.id, delivery: pickup });
      expect(await row('payments', paying.id)).toMatchObject({ amountFen: 28_000 + 5_000 });
      expect((await submitted('A')).id).toBeGreaterThan(paying.id);
    });
  });

  it('of 0 leaves nothing due: the stage is done, and a dearer way is not free afterwards', async () => {
    const { id, as } = await freeDraft();
    expect(await row('payments', id)).toMatchObject({ amountFen: 2_000, status: 'due' });
    await changeDelivery(as, { applicationId: id, delivery: pickup });
    expect(await row('payments', id)).toMatchObject({ amountFen: 0, status: 'cancelled' });
    expect(await row('applicationStates', id)).toMatchObject({ status: 'open', stage: 'review' });
    expect(await ctx.db('applications').where({ id }).first()).toMatchObject({
      totalFen: 0,
      deliveryMethod: 'pickup',
    });
    await expect(changeDelivery(as, { applicationId: id, delivery: parcel })).rejects.toMatchObject({
      code: 'invalid_state',
      details: { moreFen: 2_000 },
    });
  });
});
