import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestCode } from '../../../server/domain/applications/requestCode.ts';
import { withdraw } from '../../../server/domain/applications/withdraw.ts';
import { inTransaction, type Context } from '../../../server/domain/context.ts';
import { acceptParcel } from '../../../server/domain/shipments/accept.ts';
import { confirmDelivery } from '../../../server/domain/shipments/confirmDelivery.ts';
import { correctTracking } from '../../../server/domain/shipments/correctTracking.ts';
import { handOverParcel } from '../../../server/domain/shipments/handOverParcel.ts';
import { packShipment } from '../../../server/domain/shipments/packShipment.ts';
import { planAgain } from '../../../server/domain/shipments/planAgain.ts';
import { returnShipment } from '../../../server/domain/shipments/returnShipment.ts';
import { takeToken } from '../../../server/domain/shipments/takeToken.ts';
import { spoilToken } from '../../../server/domain/tokens/spoilToken.ts';
import { completeStage } from '../../../server/domain/workflows/completeStage.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { buildToken } from '../../factories/buildToken.ts';
import { sentText } from '../../support/sentText.ts';
import { acceptanceCode } from '../applications/support/sentParcel.ts';
import { openPairsDesk, type PairsDesk } from '../locks/support/pairsDesk.ts';
import { parcel, written } from '../locks/support/situations.ts';

let desk: PairsDesk;
let ctx: Context;
let logistics: Context;
beforeAll(async () => {
  desk = await openPairsDesk();
  ctx = desk.ctx;
  logistics = desk.staff.logistics.as;
});
afterAll(() => desk.close());

const shipmentsOf = (applicationId: number) => ctx.db('shipments').where({ applicationId }).orderBy('id');
const stateOf = async (applicationId: number) => (await ctx.db('applicationStates').where({ applicationId }).first())!;
const tokenStates = (serials: string[]) => ctx.db('tokens').whereIn('serial', serials).orderBy('id').pluck('state');

/** Written tokens of one application, on their way in one parcel. */
async function onItsWay(quantity: number) {
  const { id, own, jobIds, finishes } = await written(desk, quantity);
  for (const finish of finishes) await finish();
  const jobs = await ctx.db('productionJobs').whereIn('id', jobIds).orderBy('id');
  const sent = jobs.map((job) => job.tokenSerial!);
  return { id, own, jobIds, serials: sent, ...(await send(id, sent)) };
}
async function send(applicationId: number, serials: string[]) {
  const shipmentId = (await shipmentsOf(applicationId)).at(-1)!.id;
  for (const serial of serials) await takeToken(logistics, { shipmentId, serial });
  const { slipToken } = await packShipment(logistics, { shipmentId });
  await handOverParcel(logistics, { shipmentId, carrier: '同城快递', trackingNumber: `AGAIN${shipmentId}` });
  return { shipmentId, slip: slipToken };
}

describe('a parcel of written tokens that came back', () => {
  it('stays returned, and a new one with the same tokens is sent and accepted', async () => {
    const { id, own, serials, shipmentId } = await onItsWay(2);
    expect(await stateOf(id)).toMatchObject({ stage: 'acceptance' });
    await expect(planAgain(logistics, { shipmentId })).rejects.toMatchObject({ code: 'invalid_state' });
    await returnShipment(logistics, { shipmentId, reason: '拒收' });
    await planAgain(logistics, { shipmentId });
    await expect(planAgain(logistics, { shipmentId })).rejects.toMatchObject({ code: 'invalid_state' });
    expect(await stateOf(id)).toMatchObject({ stage: 'dispatch' });
    expect((await shipmentsOf(id)).map((one) => [one.status, one.returnedReason, one.handedOverTo])).toEqual([
      ['returned', '拒收', null],
      ['planned', null, null],
    ]);
    const { slip } = await send(id, serials);
    expect(await tokenStates(serials)).toEqual(['shipped', 'shipped']);
    await requestCode(own, { applicationId: id });
    await acceptParcel(own, { applicationId: id, slip, code: await acceptanceCode(ctx, id) });
    expect(await stateOf(id)).toMatchObject({ status: 'completed' });
    expect(await tokenStates(serials)).toEqual(['active', 'active']);
  });

  it('is accepted beside an earlier parcel, each by itself, when one token was made again', async () => {
    const { id, own, jobIds, serials, shipmentId, slip } = await onItsWay(2);
    const lost = (await ctx.db('tokens').where({ serial: serials[1]! }).first())!;
    await expect(spoilToken(logistics, { tokenId: lost.id, reason: '寄丢' })).rejects.toMatchObject({
      code: 'invalid_state',
    });
    await spoilToken(logistics, { tokenId: lost.id, reason: '寄丢', lost: true });
    expect(await stateOf(id)).toMatchObject({ stage: 'production' });
    // As if another token had been written: what matters here is the parcel.
    const again = await buildToken(ctx, { state: 'written', applicationId: id, heldKey: true });
    await ctx
      .db('productionJobs')
      .where({ id: jobIds[1]! })
      .update({ state: 'writing' })
      .then(() =>
        ctx
          .db('productionJobs')
          .where({ id: jobIds[1]! })
          .update({ state: 'done', tokenId: again.id, tokenSerial: again.serial }),
      );
    await ctx.db('certificates').where({ jobId: jobIds[1]! }).update({ tokenId: again.id });
    await inTransaction({ ...ctx, requestId: null }, (tx) => completeStage(tx, id, 'production'));
    const second = await send(id, [again.serial]);
    await confirmDelivery((await buildStaff(ctx, ['logistics'])).as, { shipmentId });
    for (const secret of [second.slip, slip]) {
      expect(await stateOf(id)).toMatchObject({ status: 'open', stage: 'acceptance' });
      await requestCode(own, { applicationId: id });
      await acceptParcel(own, { applicationId: id, slip: secret, code: await acceptanceCode(ctx, id) });
      await ctx
        .db('authorizationCodes')
        .where({ applicationId: id })
        .update({ createdAt: new Date(0) });
    }
    expect(await stateOf(id)).toMatchObject({ status: 'completed' });
    expect(await tokenStates([serials[0]!, again.serial])).toEqual(['active', 'active']);
  });

  it('is not accepted while staff end its certificates', async () => {
    const { id, own, jobIds, slip } = await onItsWay(1);
    const at = { ending: 'close', endingAt: ctx.db.fn.now(), endingByStaffId: desk.staff.senior.id } as const;
    await ctx.db('productionJobs').where({ id: jobIds[0]! }).update(at);
    await requestCode(own, { applicationId: id });
    const code = await acceptanceCode(ctx, id);
    await expect(acceptParcel(own, { applicationId: id, slip, code })).rejects.toMatchObject({ code: 'invalid_state' });
    expect(await ctx.db('certificates').where({ applicationId: id }).distinct('state').pluck('state')).toEqual([
      'on_hold',
    ]);
  });
});

describe('a parcel of blanks that came back', () => {
  it('is planned again beside the open production; its blanks are stock', async () => {
    const { id, shipmentId, token } = await parcel(desk, 'gone');
    await returnShipment(logistics, { shipmentId, reason: '查无此人' });
    await planAgain(logistics, { shipmentId });
    expect(await tokenStates([token.serial])).toEqual(['stock']);
    expect((await shipmentsOf(id)).map((one) => one.status)).toEqual(['returned', 'planned']);
    expect(await stateOf(id)).toMatchObject({ stage: 'production' });
    await send(id, [token.serial]);
    expect(await tokenStates([token.serial])).toEqual(['shipped']);
    expect(await stateOf(id)).toMatchObject({ stage: 'production' });
  });
  it('is not planned for an application that ended', async () => {
    const { id, own, shipmentId } = await parcel(desk, 'gone');
    await withdraw(own, { applicationId: id });
    await returnShipment(logistics, { shipmentId, reason: '查无此人' });
    await expect(planAgain(logistics, { shipmentId })).rejects.toMatchObject({ code: 'invalid_state' });
    expect((await shipmentsOf(id)).map((one) => one.status)).toEqual(['returned']);
  });
});

describe('a tracking number', () => {
  it('that is none of its carrier is asked about, and kept once it was confirmed', async () => {
    const { shipmentId } = await parcel(desk, 'packed');
    const odd = { shipmentId, carrier: '顺丰速运', trackingNumber: `SF12${shipmentId}` };
    await expect(handOverParcel(logistics, odd)).rejects.toMatchObject({ code: 'tracking_unusual' });
    expect(await ctx.db('shipments').where({ id: shipmentId }).first()).toMatchObject({ status: 'packed' });
    await handOverParcel(logistics, { ...odd, confirmed: true });
    const other = { shipmentId, carrier: '顺丰速运', trackingNumber: `SF13${shipmentId}` };
    await expect(correctTracking(logistics, other)).rejects.toMatchObject({ code: 'tracking_unusual' });
    await correctTracking(logistics, { ...other, confirmed: true });
    expect(await ctx.db('shipments').where({ id: shipmentId }).first()).toMatchObject({
      status: 'handed_over',
      trackingNumber: other.trackingNumber,
    });
  });
  it('is corrected while the parcel is on its way, and the applicant is told once', async () => {
    const { id, shipmentId } = await parcel(desk, 'gone');
    const number = `SF${String(shipmentId).padStart(5, '0')}00000001`;
    const right = {
      shipmentId,
      carrier: '顺丰速运',
      trackingNumber: ` ${number.toLowerCase()}`,
    };
    await correctTracking(logistics, right);
    await correctTracking(logistics, right);
    expect(await ctx.db('shipments').where({ id: shipmentId }).first()).toMatchObject({
      status: 'handed_over',
      carrier: '顺丰速运',
      trackingNumber: number,
    });
    expect(await sentText(ctx, id, 'tracking_corrected')).toContain(`顺丰速运 ${number}`);
    expect(await ctx.db('messages').where({ applicationId: id, template: 'tracking_corrected' })).toHaveLength(1);
    const other = await parcel(desk, 'gone');
    await expect(correctTracking(logistics, { ...right, shipmentId: other.shipmentId })).rejects.toMatchObject({
      code: '23505',
    });
    await confirmDelivery((await buildStaff(ctx, ['logistics'])).as, { shipmentId });
    await expect(correctTracking(logistics, { ...right, trackingNumber: 'SF1800000001' })).rejects.toMatchObject({
      code: 'invalid_state',
    });
  });
});
