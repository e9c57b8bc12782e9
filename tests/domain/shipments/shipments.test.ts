import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import type { Context } from '../../../server/domain/context.ts';
import { confirmDelivery } from '../../../server/domain/shipments/confirmDelivery.ts';
import { handOverParcel } from '../../../server/domain/shipments/handOverParcel.ts';
import { packShipment } from '../../../server/domain/shipments/packShipment.ts';
import { releaseToken } from '../../../server/domain/shipments/releaseToken.ts';
import { returnShipment } from '../../../server/domain/shipments/returnShipment.ts';
import { takeToken } from '../../../server/domain/shipments/takeToken.ts';
import { receiveTokens } from '../../../server/domain/tokens/receiveTokens.ts';
import { spoilToken } from '../../../server/domain/tokens/spoilToken.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { unique } from '../../factories/people.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let ctx: Context;
let logistics: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
  logistics = (await buildStaff(ctx, ['logistics'])).as;
});
afterAll(() => database.drop());

async function blank(): Promise<string> {
  const serial = `D500${unique()}`;
  const model = (await ctx.db('tokenModels').where({ code: 'softhsm-demo' }).first('id'))!;
  await receiveTokens(logistics, { modelId: model.id, tokens: [{ serial, labelNumber: `L${serial}` }] });
  await ctx.db('tokens').where({ serial }).update({ prepared: true });
  return serial;
}
const parcelOf = async (applicationId: number): Promise<number> =>
  (await ctx.db('shipments').where({ applicationId }).orderBy('id', 'desc').first('id'))!.id;
const stateOf = async (serial: string): Promise<string> =>
  (await ctx.db('tokens').where({ serial }).first('state'))!.state;

async function packed(quantity = 1) {
  const { id } = await buildApplication(ctx, { preset: 'A', at: 'dispatch_blank', quantity });
  const shipmentId = await parcelOf(id);
  const serials = await Promise.all(Array.from({ length: quantity }, blank));
  for (const serial of serials) await takeToken(logistics, { shipmentId, serial });
  return { id, shipmentId, serials, ...(await packShipment(logistics, { shipmentId })) };
}

describe('receiving tokens', () => {
  it('takes a box whole or not at all, and names the serial it knows', async () => {
    const known = await blank();
    const model = (await ctx.db('tokenModels').first('id'))!;
    await expect(
      receiveTokens(logistics, { modelId: model.id, tokens: [{ serial: 'NEW-1' }, { serial: known }] }),
    ).rejects.toMatchObject({ code: 'duplicate', details: { serials: [known] } });
    expect(await ctx.db('tokens').where({ serial: 'NEW-1' })).toEqual([]);
  });
});

describe('a number that two tokens carry', () => {
  it('is asked about, and chooses nobody by itself', async () => {
    const { id } = await buildApplication(ctx, { preset: 'A', at: 'dispatch_blank' });
    const shipmentId = await parcelOf(id);
    const [chip, labelled] = [await blank(), await blank()];
    await ctx.db('tokens').where({ serial: labelled }).update({ labelNumber: chip });
    await expect(takeToken(logistics, { shipmentId, serial: chip })).rejects.toMatchObject({
      code: 'token_ambiguous',
      details: {
        choices: [
          { serial: chip, by: 'serial' },
          { serial: labelled, by: 'label' },
        ],
      },
    });
    expect([await stateOf(chip), await stateOf(labelled)]).toEqual(['stock', 'stock']);
    await takeToken(logistics, { shipmentId, serial: chip, by: 'label' });
    expect([await stateOf(chip), await stateOf(labelled)]).toEqual(['stock', 'reserved']);
  });
});

describe('a parcel of blanks', () => {
  it('has an audit event for each token put into it and taken out again', async () => {
    const { id } = await buildApplication(ctx, { preset: 'A', at: 'dispatch_blank' });
    const shipmentId = await parcelOf(id);
    const serial = await blank();
    await takeToken(logistics, { shipmentId, serial });
    await releaseToken(logistics, { shipmentId, serial });
    const tokenId = (await ctx.db('tokens').where({ serial }).first('id'))!.id;
    const events = await ctx
      .db('auditEvents')
      .where({ applicationId: id })
      .orderBy('position')
      .select('type', 'details');
    expect(events.filter((one) => one.type.startsWith('shipment.token_'))).toEqual(
      ['shipment.token_taken', 'shipment.token_released'].map((type) => ({
        type,
        details: JSON.stringify({ shipmentId, tokenId }),
      })),
    );
  });

  it('goes out when it is full, and production opens for the applicant', async () => {
    const { id, shipmentId, serials } = await packed(2);
    await handOverParcel(logistics, { shipmentId, carrier: '同城快递', trackingNumber: ` sf${shipmentId} 001` });
    expect(await ctx.db('shipments').where({ id: shipmentId }).first()).toMatchObject({
      status: 'handed_over',
      trackingNumber: `SF${shipmentId}001`,
    });
    expect(await Promise.all(serials.map(stateOf))).toEqual(['shipped', 'shipped']);
    expect(await ctx.db('applicationStates').where({ applicationId: id }).first()).toMatchObject({
      stage: 'production',
    });
    expect(await ctx.db('messages').where({ applicationId: id, template: 'shipped' })).toHaveLength(1);
    await confirmDelivery((await buildStaff(ctx, ['logistics'])).as, { shipmentId });
    expect(await Promise.all(serials.map(stateOf))).toEqual(['delivered', 'delivered']);
  });
  it('is not packed while a token is missing, and takes no more than it should', async () => {
    const { id } = await buildApplication(ctx, { preset: 'A', at: 'dispatch_blank' });
    const shipmentId = await parcelOf(id);
    await expect(packShipment(logistics, { shipmentId })).rejects.toMatchObject({
      code: 'invalid_state',
      details: { inside: 0, wanted: 1 },
    });
    await takeToken(logistics, { shipmentId, serial: await blank() });
    await expect(takeToken(logistics, { shipmentId, serial: await blank() })).rejects.toMatchObject({
      code: 'invalid_state',
    });
  });
  it('lets one of two parcels have a token that both reach for', async () => {
    const [a, b] = [
      await buildApplication(ctx, { preset: 'A', at: 'dispatch_blank' }),
      await buildApplication(ctx, { preset: 'A', at: 'dispatch_blank' }),
    ];
    const serial = await blank();
    const parcels = [await parcelOf(a.id), await parcelOf(b.id)];
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_unused, n) => takeToken(logistics, { shipmentId: parcels[n % 2] ?? 0, serial })),
    );
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await ctx.db('shipmentTokens').join('tokens', 'tokens.id', 'tokenId').where({ serial })).toHaveLength(1);
  });
  it('refuses a token that was not prepared, was written, or is unknown', async () => {
    const { id } = await buildApplication(ctx, { preset: 'A', at: 'dispatch_blank' });
    const shipmentId = await parcelOf(id);
    const [raw, used] = [await blank(), await blank()];
    await ctx.db('tokens').where({ serial: raw }).update({ prepared: false });
    await ctx.db('tokens').where({ serial: used }).update({ heldKey: true });
    await expect(takeToken(logistics, { shipmentId, serial: raw })).rejects.toMatchObject({ code: 'token_not_blank' });
    await expect(takeToken(logistics, { shipmentId, serial: used })).rejects.toMatchObject({ code: 'token_not_blank' });
    await expect(takeToken(logistics, { shipmentId, serial: 'nowhere' })).rejects.toMatchObject({
      code: 'token_unknown',
    });
  });
  it('gives a token back to stock before it is packed', async () => {
    const { id } = await buildApplication(ctx, { preset: 'A', at: 'dispatch_blank' });
    const shipmentId = await parcelOf(id);
    const serial = await blank();
    await takeToken(logistics, { shipmentId, serial });
    await releaseToken(logistics, { shipmentId, serial });
    expect(await stateOf(serial)).toBe('stock');
    expect(await ctx.db('tokens').where({ serial }).first()).toMatchObject({ applicationId: null });
  });
  it('that comes back returns its tokens', async () => {
    const { shipmentId, serials } = await packed();
    await handOverParcel(logistics, { shipmentId, carrier: '同城快递', trackingNumber: `BACK${shipmentId}` });
    await returnShipment(logistics, { shipmentId, reason: '拒收' });
    expect(await stateOf(serials[0] ?? '')).toBe('returned');
  });
});

describe('handing over', () => {
  it('refuses a tracking number used for another parcel', async () => {
    const [first, second] = [await packed(), await packed()];
    await handOverParcel(logistics, {
      shipmentId: first.shipmentId,
      carrier: '同城快递',
      trackingNumber: `E${first.shipmentId}`,
    });
    await expect(
      handOverParcel(logistics, {
        shipmentId: second.shipmentId,
        carrier: '同城快递',
        trackingNumber: ` e${first.shipmentId}`,
      }),
    ).rejects.toMatchObject({ code: '23505' });
    const wide = `Ｅ${first.shipmentId}\u200b`;
    await expect(
      handOverParcel(logistics, { shipmentId: second.shipmentId, carrier: '同城快递', trackingNumber: wide }),
    ).rejects.toMatchObject({ code: '23505' });
    expect(await ctx.db('shipments').where({ id: second.shipmentId }).first()).toMatchObject({ status: 'packed' });
  });
  it('happens once, however often it is clicked', async () => {
    const { id, shipmentId } = await packed();
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        handOverParcel(logistics, { shipmentId, carrier: '同城快递', trackingNumber: `C${shipmentId}` }),
      ),
    );
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await ctx.db('messages').where({ applicationId: id, template: 'shipped' })).toHaveLength(1);
  });
  it('does not post what is to be picked up', async () => {
    const { id } = await buildApplication(ctx, {
      preset: 'A',
      at: 'dispatch_blank',
      form: {
        delivery: {
          method: 'pickup',
          province: '',
          city: '',
          district: '',
          street: '',
          receiver: '',
          phone: '',
          pickupPoint: '一号窗口',
        },
      },
    });
    const shipmentId = await parcelOf(id);
    const serial = await blank();
    await takeToken(logistics, { shipmentId, serial });
    await packShipment(logistics, { shipmentId });
    await expect(
      handOverParcel(logistics, { shipmentId, carrier: '同城快递', trackingNumber: 'X1' }),
    ).rejects.toMatchObject({
      code: 'validation_failed',
    });
    await handOverParcel(logistics, { shipmentId, pickup: true, receiverName: '沈知远' });
    expect(await stateOf(serial)).toBe('delivered');
  });
});

describe('spoilToken', () => {
  it('takes a broken token out of use for good', async () => {
    const serial = await blank();
    const { id } = (await ctx.db('tokens').where({ serial }).first('id'))!;
    await spoilToken(logistics, { tokenId: id });
    await expect(ctx.db('tokens').where({ id }).update({ state: 'stock' })).rejects.toMatchObject({ code: 'YX001' });
  });
});
