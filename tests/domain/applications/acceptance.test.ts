import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { requestCode } from '../../../server/domain/applications/requestCode.ts';
import type { Context } from '../../../server/domain/context.ts';
import { acceptParcel } from '../../../server/domain/shipments/accept.ts';
import { ownParcel } from '../../../server/domain/shipments/parcel.ts';
import { notePin } from '../../../server/domain/shipments/notePin.ts';
import { revealPin } from '../../../server/domain/shipments/revealPin.ts';
import { erasePins } from '../../../server/domain/tokens/erasePins.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { TestClock } from '../../support/clock.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

import { acceptanceCode, arrive, sentParcel } from './support/sentParcel.ts';

let database: TestDatabase;
let ctx: Context;
const clock = new TestClock();
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex, clock });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

const statesOf = (table: string, id: number) =>
  ctx.db(table).where({ applicationId: id }).distinct('state').pluck('state');

describe('accepting a parcel', () => {
  it('turns certificates, tokens, parcel and application together, with the slip and one code', async () => {
    const { id, as, slip } = await sentParcel(ctx);
    await requestCode(as, { applicationId: id });
    await acceptParcel(as, { applicationId: id, slip, code: await acceptanceCode(ctx, id) });
    expect(await statesOf('certificates', id)).toEqual(['active']);
    expect(await statesOf('tokens', id)).toEqual(['active']);
    expect(await ctx.db('shipments').where({ applicationId: id }).first()).toMatchObject({
      status: 'delivered',
      acceptedAt: clock.now(),
    });
    expect(await ctx.db('applicationStates').where({ applicationId: id }).first()).toMatchObject({
      status: 'completed',
    });
    expect(await ctx.db('authorizationCodes').where({ applicationId: id })).toMatchObject([
      { state: 'spent', redemptionsLeft: 0 },
    ]);
  });

  it('takes a number of each token as it is printed: label or serial, in groups, small or full width', async () => {
    const { id, as, serials, labels, shipmentId } = await sentParcel(ctx);
    await arrive(ctx, shipmentId);
    await requestCode(as, { applicationId: id });
    const grouped = serials[0]!.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ');
    const numbers = [grouped, labels[1]!.toLowerCase().replace('k', 'ｋ')];
    await acceptParcel(as, { applicationId: id, numbers, code: await acceptanceCode(ctx, id) });
    expect(await statesOf('certificates', id)).toEqual(['active']);
  });

  it('changes nothing while a number is missing or foreign, or the code is wrong', async () => {
    const { id, as, serials, labels, shipmentId } = await sentParcel(ctx);
    await arrive(ctx, shipmentId);
    await requestCode(as, { applicationId: id });
    const code = await acceptanceCode(ctx, id);
    const tried = (numbers: string[], digits = code) => acceptParcel(as, { applicationId: id, numbers, code: digits });
    await expect(tried(serials.slice(1))).rejects.toMatchObject({
      code: 'validation_failed',
      details: { foreign: [] },
    });
    // Two numbers of one token are not a number of each.
    await expect(tried([serials[0]!, labels[0]!])).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(tried([...serials, 'ffff'])).rejects.toMatchObject({
      code: 'validation_failed',
      details: { foreign: ['FFFF'] },
    });
    await expect(tried(serials, '000000' === code ? '000001' : '000000')).rejects.toMatchObject({
      code: 'code_invalid',
    });
    expect(await statesOf('certificates', id)).toEqual(['on_hold']);
    await tried(serials);
  });

  it("is somebody else's parcel for another account", async () => {
    const { id, slip } = await sentParcel(ctx);
    const stranger = await buildAccount(ctx);
    await expect(ownParcel(stranger.as, { slip })).rejects.toMatchObject({ code: 'not_found' });
    await expect(acceptParcel(stranger.as, { applicationId: id, slip, code: '1' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('showing the PIN', () => {
  const sealedOf = async (serial: string) =>
    (await ctx.db('tokens').where({ serial }).first('holderPinSealed'))!.holderPinSealed;
  const accepted = async () => {
    const parcel = await sentParcel(ctx);
    await requestCode(parcel.as, { applicationId: parcel.id });
    await acceptParcel(parcel.as, {
      applicationId: parcel.id,
      slip: parcel.slip,
      code: await acceptanceCode(ctx, parcel.id),
    });
    return { ...parcel, serial: parcel.serials[0]! };
  };

  it('ends when the holder says that he has it: it is erased, for everybody and for good', async () => {
    const { id, as, serial } = await accepted();
    await expect(notePin(as, { serial })).rejects.toMatchObject({ code: 'invalid_state' });
    await revealPin(as, { serial });
    await expect(notePin((await buildAccount(ctx)).as, { serial })).rejects.toMatchObject({ code: 'not_found' });
    await notePin(as, { serial });
    await notePin(as, { serial });
    expect(await sealedOf(serial)).toBeNull();
    await expect(revealPin(as, { serial })).rejects.toMatchObject({ code: 'not_found' });
    expect(await ctx.db('auditEvents').where({ applicationId: id, type: 'pin.erased' })).toHaveLength(1);
  });

  it('ends by itself a day after the first showing; what was never shown stays', async () => {
    const { as, serials } = await accepted();
    const [shown, unseen] = serials as [string, string];
    await revealPin(as, { serial: shown });
    clock.advance(23 * 3_600_000);
    await erasePins(ctx);
    expect(await sealedOf(shown)).not.toBeNull();
    clock.advance(3_600_000);
    await erasePins(ctx);
    expect(await sealedOf(shown)).toBeNull();
    expect(await sealedOf(unseen)).not.toBeNull();
  });

  it('happens after the acceptance, to the holder alone, as often as he wants within a day', async () => {
    const { id, as, serials, slip } = await sentParcel(ctx);
    const serial = serials[0]!;
    await expect(revealPin(as, { serial })).rejects.toMatchObject({ code: 'invalid_state' });
    await requestCode(as, { applicationId: id });
    await acceptParcel(as, { applicationId: id, slip, code: await acceptanceCode(ctx, id) });
    await expect(revealPin((await buildAccount(ctx)).as, { serial })).rejects.toMatchObject({ code: 'not_found' });
    const { pin } = await revealPin(as, { serial });
    expect(pin).toMatch(/^48\d+1801$/);
    clock.advance(23 * 3_600_000);
    expect(await revealPin(as, { serial })).toEqual({ pin });
    clock.advance(3_600_000);
    await expect(revealPin(as, { serial })).rejects.toMatchObject({ code: 'invalid_state', details: { shown: true } });
    expect(await ctx.db('auditEvents').where({ applicationId: id, type: 'pin.revealed' })).toHaveLength(1);
    expect((await ownParcel(as, { applicationId: id })).tokens.map((one) => String(one.pinWaiting)).sort()).toEqual([
      'false',
      'true',
    ]);
  });
});
