import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import type { Context } from '../../../server/domain/context.ts';
import { blankPrepared } from '../../../server/domain/tokens/blankPrepared.ts';
import { openPreparedPin } from '../../../server/domain/tokens/preparedPin.ts';
import { blankToPrepare } from '../../../server/domain/tokens/blankToPrepare.ts';
import { tokenModelOf } from '../../../server/domain/tokens/tokenModelOf.ts';
import type { TokenReading } from '../../../server/vocabulary/tokenReading.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { buildStation } from '../../factories/buildStation.ts';
import { buildToken } from '../../factories/buildToken.ts';
import { unique } from '../../factories/people.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let ctx: Context;
let bench: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
  bench = (await buildStation(ctx)).as((await buildStaff(ctx, ['logistics'])).actor);
});
afterAll(() => database.drop());

const unused: TokenReading = {
  serial: '',
  label: '',
  model: 'SoftHSM v2',
  manufacturer: 'SoftHSM project',
  blank: true,
  initialized: false,
  userPinSet: false,
  pinState: 'unknown',
  freeMemory: null,
};
const twice = (reading: TokenReading) => ({ first: reading, second: { ...reading }, slot: 'A' });
const ready = (label: string, serial: string): TokenReading => ({
  ...unused,
  serial,
  label,
  initialized: true,
  userPinSet: true,
  pinState: 'ok',
});

describe('preparing a blank', () => {
  it('gives PINs once and the same again after a crash, and ends with a token in stock', async () => {
    const begun = await blankToPrepare(bench, twice(unused));
    expect(begun).toMatchObject({
      label: expect.stringMatching(/^YX-[0-9A-Z]{8}$/),
      soPin: expect.stringMatching(/^\d{8}$/),
      transportPin: expect.stringMatching(/^\d{8}$/),
    });
    const serial = `s${unique()}`;
    expect(await blankToPrepare(bench, twice(ready(begun.label, serial)))).toEqual(begun);
    expect(
      await blankPrepared(bench, { preparationId: begun.preparationId, reading: ready(begun.label, serial) }),
    ).toEqual({ serial, state: 'stock' });
    expect(
      await blankPrepared(bench, { preparationId: begun.preparationId, reading: ready(begun.label, serial) }),
    ).toEqual({ serial, state: 'stock' });
    const token = (await ctx.db('tokens').where({ serial }).first())!;
    expect(token).toMatchObject({ state: 'stock', prepared: true, heldKey: false });
    expect(openPreparedPin(ctx, 'transport', token.id, token.transportPinSealed!)).toBe(begun.transportPin);
    expect(openPreparedPin(ctx, 'so', token.id, token.soPinSealed!)).toBe(begun.soPin);
    expect(() => openPreparedPin(ctx, 'so', token.id + 1, token.soPinSealed!)).toThrow(/authenticate|unable/i);
    await expect(
      blankPrepared(bench, { preparationId: begun.preparationId, reading: ready(begun.label, 'another') }),
    ).rejects.toMatchObject({ code: 'token_wrong' });
  });

  it('keeps to the chip where the chip has a number beforehand, and takes up a token received into stock', async () => {
    const model = (await ctx.db('tokenModels').where({ code: 'nss-demo' }).first('id'))!;
    const serial = `n${unique()}`;
    await ctx.db('tokens').insert({ serial, modelId: model.id });
    const chip = { ...unused, serial, model: 'NSS 3' };
    const begun = await blankToPrepare(bench, twice(chip));
    expect(await blankToPrepare(bench, twice(chip))).toEqual(begun);
    await expect(
      blankPrepared(bench, { preparationId: begun.preparationId, reading: ready('', 'another') }),
    ).rejects.toMatchObject({ code: 'token_wrong' });
    await blankPrepared(bench, { preparationId: begun.preparationId, reading: ready('', serial) });
    expect(await ctx.db('tokens').where({ serial })).toHaveLength(1);
    await expect(blankToPrepare(bench, twice(chip))).rejects.toMatchObject({ code: 'token_busy' });
  });

  it('refuses a model nobody knows before anything is given out to initialise it with', async () => {
    const begun = await ctx.db('blankPreparations').count({ n: '*' }).first();
    for (const chip of [
      { ...unused, model: 'ePass 9' },
      { ...unused, serial: `z${unique()}`, model: 'ePass 9' },
    ])
      await expect(blankToPrepare(bench, twice(chip))).rejects.toMatchObject({
        code: 'token_unknown',
        details: { serial: chip.serial, model: 'ePass 9' },
      });
    expect(await ctx.db('blankPreparations').count({ n: '*' }).first()).toEqual(begun);
    // Received into stock before, its model is known by its row, whatever the chip calls itself.
    const model = (await ctx.db('tokenModels').first('id'))!;
    const serial = `k${unique()}`;
    await ctx.db('tokens').insert({ serial, modelId: model.id });
    await expect(blankToPrepare(bench, twice({ ...unused, serial, model: 'ePass 9' }))).resolves.toBeDefined();
  });

  it('never touches what may hold something', async () => {
    await expect(
      blankToPrepare(bench, { ...twice(unused), second: { ...unused, freeMemory: 1 } }),
    ).rejects.toMatchObject({ code: 'token_wrong' });
    await expect(blankToPrepare(bench, twice({ ...unused, blank: false }))).rejects.toMatchObject({
      code: 'token_not_blank',
    });
    await expect(blankToPrepare(bench, twice(ready('somebody', `x${unique()}`)))).rejects.toMatchObject({
      code: 'token_not_blank',
    });
    const used = await buildToken(ctx, { state: 'active', heldKey: true });
    await expect(blankToPrepare(bench, twice({ ...unused, serial: used.serial }))).rejects.toMatchObject({
      code: 'token_busy',
    });
    const begun = await blankToPrepare(bench, twice(unused));
    await expect(
      blankPrepared(bench, { preparationId: begun.preparationId, reading: ready(begun.label, used.serial) }),
    ).rejects.toMatchObject({ code: 'token_busy' });
    await expect(
      blankPrepared(bench, {
        preparationId: begun.preparationId,
        reading: { ...ready(begun.label, 'fresh'), userPinSet: false },
      }),
    ).rejects.toMatchObject({ code: 'token_not_blank' });
  });

  it('is not for applicants, nor for staff without that role', async () => {
    const station = await buildStation(ctx);
    await expect(
      blankToPrepare(station.as({ kind: 'account', id: 1, sessionId: null }), twice(unused)),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const reviewer = await buildStaff(ctx, ['reviewer']);
    await expect(blankToPrepare(station.as(reviewer.actor), twice(unused))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

it('the model of a token is told by its longest serial prefix, else by what the chip calls itself', () => {
  const models = [
    { id: 1, driver: 'softhsm2', serialPrefixes: [] },
    { id: 2, driver: 'vendor', serialPrefixes: ['55', '56'] },
    { id: 3, driver: 'vendor', serialPrefixes: ['5512'] },
  ];
  expect(tokenModelOf(models, { serial: '5534', model: 'x' }).id).toBe(2);
  expect(tokenModelOf(models, { serial: '55123', model: 'x' }).id).toBe(3);
  expect(tokenModelOf(models, { serial: 'ab12', model: 'SoftHSM v2' }).id).toBe(1);
  expect(() => tokenModelOf(models, { serial: '11', model: 'Acme' })).toThrow('token_unknown');
});
