import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import type { Context } from '../../../server/domain/context.ts';
import { makeParcelSlip } from '../../../server/domain/documents/makeParcelSlip.ts';
import { makePinLetter } from '../../../server/domain/documents/makePinLetter.ts';
import { handOverParcel } from '../../../server/domain/shipments/handOverParcel.ts';
import { ownParcel } from '../../../server/domain/shipments/parcel.ts';
import { renewSlip } from '../../../server/domain/shipments/renewSlip.ts';
import { shipmentDetail } from '../../../server/reads/desk/shipments.ts';
import { applicationFormSchema } from '../../../server/vocabulary/form/applicationForm.ts';
import { packShipment } from '../../../server/domain/shipments/packShipment.ts';
import { takeToken } from '../../../server/domain/shipments/takeToken.ts';
import { sealHolderPin } from '../../../server/domain/tokens/holderPin.ts';
import { renderDocument, unprintableIn } from '../../../server/pdf/render.ts';
import { textOf } from '../../pdf/poppler.ts';
import { parcelSlip } from '../../../templates/documents/parcelSlip.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { asAccount, testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { writtenToken } from './support/writtenToken.ts';

let database: TestDatabase;
let ctx: Context;
let logistics: Context;
let senior: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({
    db: database.knex,
    ports: { documents: { render: renderDocument, unprintable: unprintableIn } },
  });
  await seedPresets(database.knex);
  logistics = (await buildStaff(ctx, ['logistics'])).as;
  senior = (await buildStaff(ctx, ['senior_reviewer'])).as;
});
afterAll(() => database.drop());

async function packedParcel() {
  const application = await buildApplication(ctx, { preset: 'B', at: 'dispatch' });
  const token = await writtenToken(ctx, application);
  const { id: shipmentId } = (await ctx.db('shipments').where({ applicationId: application.id }).first('id'))!;
  await takeToken(logistics, { shipmentId, serial: token.serial });
  const { slipToken } = await packShipment(logistics, { shipmentId });
  return { application, token, shipmentId, slipToken };
}

describe('the slip of a parcel', () => {
  it('names receiver, tokens and holder, and carries the address of the acceptance without keeping it', async () => {
    const { application, token, shipmentId, slipToken } = await packedParcel();
    const address = `https://desk.example.cn/accept/${slipToken}`;
    const { data, identity } = await makeParcelSlip(logistics, { shipmentId, slip: { token: slipToken, address } });
    expect(data).toMatchObject({
      method: 'prepaid',
      receiver: { name: '沈知远', phone: application.form.delivery.phone, address: '福建省福州市鼓楼区江滨路 18 号' },
      holder: { name: application.form.organization.name },
      tokens: [
        {
          serial: token.serial,
          labelNumber: token.labelNumber,
          product: '单位证书（带签章）一年',
          subject: application.form.organization.name,
        },
      ],
      acceptanceAddress: address,
    });
    const again = await makeParcelSlip(logistics, { shipmentId, slip: null });
    expect(again.identity).toEqual(identity);
    expect(again.data.acceptanceAddress).toBeNull();
    const text = textOf(await renderDocument('parcel_slip', data, identity));
    const grouped = token.serial.match(/.{1,4}/g)!.join(' ');
    expect(JSON.stringify(parcelSlip(data))).toContain(grouped);
    for (const value of [token.serial, application.form.delivery.phone, address]) expect(text).toContain(value);
    const printed = textOf(await renderDocument('parcel_slip', again.data, again.identity)).replace(/\s/g, '');
    expect(printed).toContain('输入每只UKey上的标签号或序列号');
  });

  it('gets a new secret until the parcel leaves, and the old one opens and prints nothing any more', async () => {
    const { application, shipmentId, slipToken } = await packedParcel();
    const holder = asAccount(ctx, application.accountId);
    const print = (by: string) => makeParcelSlip(logistics, { shipmentId, slip: { token: by, address: 'x' } });
    expect((await ownParcel(holder, { slip: slipToken })).shipment.id).toBe(shipmentId);
    const renewed = await renewSlip(logistics, { shipmentId });
    await expect(ownParcel(holder, { slip: slipToken })).rejects.toMatchObject({ code: 'not_found' });
    await expect(print(slipToken)).rejects.toMatchObject({ code: 'ticket_invalid' });
    await print(renewed.slipToken);
    expect((await ownParcel(holder, { slip: renewed.slipToken })).shipment.id).toBe(shipmentId);
    await handOverParcel(logistics, { shipmentId, carrier: '同城快递', trackingNumber: `SF18${shipmentId}0000` });
    await expect(renewSlip(logistics, { shipmentId })).rejects.toMatchObject({ code: 'invalid_state' });
  });

  it('is preceded by the right token: another is refused with the serial of the one that belongs there', async () => {
    const application = await buildApplication(ctx, { preset: 'B', at: 'dispatch' });
    const token = await writtenToken(ctx, application);
    const other = await writtenToken(ctx, await buildApplication(ctx, { preset: 'B', at: 'dispatch' }));
    const { id: shipmentId } = (await ctx.db('shipments').where({ applicationId: application.id }).first('id'))!;
    expect((await shipmentDetail(logistics, shipmentId)).expected.map((one) => one.serial)).toEqual([token.serial]);
    await expect(takeToken(logistics, { shipmentId, serial: other.serial })).rejects.toMatchObject({
      code: 'token_wrong',
      details: { serial: other.serial, expected: [token.serial] },
    });
    await takeToken(logistics, { shipmentId, serial: token.serial });
    expect((await shipmentDetail(logistics, shipmentId)).expected).toEqual([]);
  });

  it('of a pick-up is for the agent, whose name the counter reads', async () => {
    const delivery = applicationFormSchema.shape.delivery.parse({
      method: 'pickup',
      pickupPoint: '云河市政务大厅 3 号窗口',
    });
    const { id } = await buildApplication(ctx, { preset: 'B', at: 'dispatch', form: { delivery } });
    const { id: shipmentId } = (await ctx.db('shipments').where({ applicationId: id }).first('id'))!;
    expect((await shipmentDetail(logistics, shipmentId)).collector).toMatch(/^沈知远 1\d\d\*{4}\d{4}$/);
  });

  it('is refused with the token of another parcel, before packing, and to those who do not pack', async () => {
    const [one, other] = [await packedParcel(), await packedParcel()];
    await expect(
      makeParcelSlip(logistics, { shipmentId: one.shipmentId, slip: { token: other.slipToken, address: 'x' } }),
    ).rejects.toMatchObject({ code: 'ticket_invalid' });
    await expect(
      makeParcelSlip((await buildStaff(ctx, ['finance'])).as, { shipmentId: one.shipmentId, slip: null }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const planned = await buildApplication(ctx, { preset: 'A', at: 'dispatch_blank' });
    const { id } = (await ctx.db('shipments').where({ applicationId: planned.id }).first('id'))!;
    await expect(makeParcelSlip(logistics, { shipmentId: id, slip: null })).rejects.toMatchObject({
      code: 'invalid_state',
    });
  });
});

describe('the PIN letter', () => {
  async function letterToken() {
    const application = await buildApplication(ctx, { preset: 'B', at: 'dispatch' });
    const token = await writtenToken(ctx, application);
    await ctx
      .db('tokens')
      .where({ id: token.id })
      .update({ holderPinSealed: sealHolderPin(ctx, token.id, '40917385') });
    return { application, token };
  }
  const withLetters = (pinDelivery: 'letter' | 'acceptance') =>
    ctx.db('projects').where({ preset: 'B' }).update({ pinDelivery });

  it('prints the PIN, writes the revealing down, and keeps the PIN nowhere', async () => {
    await withLetters('letter');
    const { application, token } = await letterToken();
    const { pdf, name } = await makePinLetter(senior, { tokenId: token.id });
    expect(textOf(pdf)).toContain('40917385');
    expect(name).toBe(`UKey 初始 PIN 码函-${application.number}-v1`);
    expect(await ctx.db('auditEvents').where({ applicationId: application.id, type: 'pin.revealed' })).toHaveLength(1);
    expect((await ctx.db('tokens').where({ id: token.id }).first('holderPinShownAt'))!.holderPinShownAt).not.toBeNull();
    const [row] = await ctx.db('documentVersions').where({ applicationId: application.id, kind: 'pin_letter' });
    expect(JSON.stringify(row)).not.toContain('40917385');
    await withLetters('acceptance');
  });

  it('is not printed where the PIN is shown at acceptance, without a step-up, or by who holds the token', async () => {
    const { token } = await letterToken();
    await expect(makePinLetter(senior, { tokenId: token.id })).rejects.toMatchObject({ code: 'invalid_state' });
    await withLetters('letter');
    await expect(makePinLetter(logistics, { tokenId: token.id })).rejects.toMatchObject({ code: 'forbidden' });
    const stale = { ...senior, actor: { ...senior.actor, steppedUpAt: null } } as Context;
    await expect(makePinLetter(stale, { tokenId: token.id })).rejects.toMatchObject({ code: 'step_up_required' });
    await withLetters('acceptance');
  });

  it('counts as revealed only when there is a letter', async () => {
    await withLetters('letter');
    const { application, token } = await letterToken();
    await ctx.db('tokenModels').where({ id: token.modelId }).update({ name: '型号\u{E000}' });
    await expect(makePinLetter(senior, { tokenId: token.id })).rejects.toMatchObject({
      code: 'document_glyph_missing',
    });
    await ctx.db('tokenModels').where({ id: token.modelId }).update({ name: 'SoftHSM 演示 UKey' });
    expect((await ctx.db('tokens').where({ id: token.id }).first('holderPinShownAt'))!.holderPinShownAt).toBeNull();
    expect(await ctx.db('auditEvents').where({ applicationId: application.id, type: 'pin.revealed' })).toHaveLength(0);
    await withLetters('acceptance');
  });
});
