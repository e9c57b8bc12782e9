import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import type { Context } from '../../../server/domain/context.ts';
import { receiveTokens } from '../../../server/domain/tokens/receiveTokens.ts';
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
