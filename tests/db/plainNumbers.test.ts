import { afterAll, beforeAll, expect, it } from 'vitest';
import { up } from '../../migrations/20261127_02_plain_numbers.ts';
import { buildApplication } from '../factories/buildApplication.ts';
import { openReviewDesk } from '../domain/reviews/support/reviewing.ts';
import type { Context } from '../../server/domain/context.ts';
import type { TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
});
afterAll(() => database.drop());

it('numbers kept as they were typed get the form they are searched in, unless the plain one is taken', async () => {
  const { id: applicationId, projectId } = await buildApplication(ctx, { preset: 'B', at: 'dispatch' });
  const parcel = { applicationId, projectId, stage: 'dispatch' as const, method: 'prepaid' as const };
  const typed = ['ＳＦ１８００００００００００１', 'sf 1800–000000002', 'SF3', 'ＳＦ３', 'SF4\u200b'];
  await ctx.db('shipments').where({ applicationId }).delete();
  const rows = await ctx
    .db('shipments')
    .insert(
      typed.map((trackingNumber) => ({ ...parcel, status: 'returned' as const, carrier: '顺丰', trackingNumber })),
    )
    .returning('id');
  const modelId = (await ctx.db('tokenModels').first('id'))!.id;
  await ctx.db('tokens').insert([
    { serial: '５５１２００１', labelNumber: 'Ｌ－１', modelId },
    { serial: 'aa-１', modelId },
  ]);
  await up(ctx.db);
  const kept = await ctx
    .db('shipments')
    .whereIn(
      'id',
      rows.map(({ id }) => id),
    )
    .orderBy('id')
    .select('trackingNumber');
  expect(kept.map((one) => one.trackingNumber)).toEqual([
    typed[0]!.normalize('NFKC'),
    'SF1800000000002',
    'SF3',
    'ＳＦ３',
    'SF4',
  ]);
  const tokens = await ctx.db('tokens').where({ modelId }).orderBy('id').select('serial', 'labelNumber');
  expect(tokens).toEqual(
    expect.arrayContaining([
      { serial: '5512001', labelNumber: 'L-1' },
      { serial: 'aa-1', labelNumber: null },
    ]),
  );
});
