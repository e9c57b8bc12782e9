import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import type { Context } from '../../../server/domain/context.ts';
import { receiveTokens } from '../../../server/domain/tokens/receiveTokens.ts';
import { undoReceipt } from '../../../server/domain/tokens/undoReceipt.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
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

it('takes no serial that is cut or belongs to another model', async () => {
  const model = (await ctx.db('tokenModels').whereRaw('cardinality(serial_prefixes) > 0').first())!;
  const other = (await ctx.db('tokenModels').whereNot({ id: model.id }).first())!;
  const receive = (modelId: number, serial: string) => receiveTokens(logistics, { modelId, tokens: [{ serial }] });
  for (const serial of ['5512', '5512 3456 7890 1234', '合格'])
    await expect(receive(model.id, serial)).rejects.toMatchObject({
      code: 'serial_unclear',
      details: { serials: [serial] },
    });
  const serial = `${model.serialPrefixes[0]}99000011112222`;
  await expect(receive(other.id, serial)).rejects.toMatchObject({
    code: 'serial_other_model',
    details: { serials: [serial] },
  });
  expect(await receive(model.id, serial)).toHaveLength(1);
});

describe('a mistyped token', () => {
  const receive = async (serial: string) => {
    const model = (await ctx.db('tokenModels').where({ code: 'softhsm-demo' }).first('id'))!;
    return (await receiveTokens(logistics, { modelId: model.id, tokens: [{ serial }] }))[0]!.id;
  };
  it('leaves the register, and the serial can be entered again', async () => {
    const tokenId = await receive('D500AAAA0001');
    await undoReceipt(logistics, { tokenId });
    expect(await ctx.db('tokens').where({ id: tokenId })).toEqual([]);
    const [event] = await ctx.db('auditEvents').where({ type: 'token.receipt_undone' }).select('details');
    expect(JSON.parse(event!.details)).toMatchObject({ tokenId, serial: 'D500AAAA0001' });
    expect(await receive('D500AAAA0001')).not.toBe(tokenId);
    await expect(undoReceipt(logistics, { tokenId })).rejects.toMatchObject({ code: 'not_found' });
  });
  it.each([
    ['was prepared', { prepared: true }],
    ['was reserved and released', { version: 3 }],
    ['held a key', { heldKey: true }],
    ['is spoiled', { state: 'damaged' as const }],
  ])('stays when it %s', async (_name, set) => {
    const tokenId = await receive(`D500BBBB${Math.random().toString().slice(2, 12)}`);
    await ctx.db('tokens').where({ id: tokenId }).update(set);
    await expect(undoReceipt(logistics, { tokenId })).rejects.toMatchObject({ code: 'invalid_state' });
    expect(await ctx.db('tokens').where({ id: tokenId })).toHaveLength(1);
  });
  it('stays when a bench operator asks', async () => {
    const tokenId = await receive('D500CCCC0001');
    const operator = await buildStaff(ctx, ['bench_operator']);
    await expect(undoReceipt(operator.as, { tokenId })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
