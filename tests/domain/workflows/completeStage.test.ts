import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { completeStage } from '../../../server/domain/workflows/completeStage.ts';
import { inTransaction, type Context } from '../../../server/domain/context.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

const stagesOf = (id: number) =>
  ctx.db('applicationStages').where({ applicationId: id }).orderBy('position').select('stage', 'state');
const complete = (id: number, stage: Parameters<typeof completeStage>[2]) =>
  inTransaction(ctx, (tx) => completeStage(tx, id, stage));

describe('completeStage', () => {
  it('leads preset C through its stages in order and completes the application', async () => {
    const { id } = await buildApplication(ctx, { preset: 'C', at: 'review' });
    // No token was written here, so the stage that sends them has nothing to do and passes by itself.
    for (const stage of ['review', 'payment', 'second_review', 'production', 'acceptance'] as const)
      await complete(id, stage);
    const state = await ctx.db('applicationStates').where({ applicationId: id }).first();
    expect(state).toMatchObject({ status: 'completed', stage: null });
    expect((await stagesOf(id)).every((one) => one.state === 'done')).toBe(true);
  });

  it('skips a payment of nothing by itself', async () => {
    const { id } = await buildApplication(ctx, {
      preset: 'B',
      at: 'review',
      form: {
        delivery: {
          method: 'pickup',
          province: '',
          city: '',
          district: '',
          street: '',
          receiver: '',
          phone: '',
          pickupPoint: '窗口',
        },
      },
    });
    await ctx.db('applicationItems').where({ applicationId: id }).update({ unitPriceFen: 0, mediumFeeFen: 0 });
    await ctx.db('applications').where({ id }).update({ deliveryMethod: 'pickup' });
    await complete(id, 'review');
    expect(await stagesOf(id)).toContainEqual({ stage: 'production', state: 'open' });
    expect(await ctx.db('payments').where({ applicationId: id })).toEqual([]);
  });

  it('lets one of twenty parallel completions through, and opens the next stage once', async () => {
    const { id } = await buildApplication(ctx, { preset: 'A', at: 'review' });
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => complete(id, 'review')));
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await ctx.db('shipments').where({ applicationId: id })).toHaveLength(1);
  });

  it('refuses a stage that is not open, and the database refuses to skip', async () => {
    const { id } = await buildApplication(ctx, { preset: 'B', at: 'review' });
    await expect(complete(id, 'production')).rejects.toMatchObject({ code: 'invalid_state' });
    await expect(
      ctx.db('applicationStages').where({ applicationId: id, stage: 'production' }).update({ state: 'open' }),
    ).rejects.toMatchObject({ code: 'YX003' });
  });

  it('plans one job per token and only once', async () => {
    const { id } = await buildApplication(ctx, { preset: 'B', at: 'production', quantity: 3 });
    expect(await ctx.db('productionJobs').where({ applicationId: id }).orderBy('ordinal').pluck('ordinal')).toEqual([
      1, 2, 3,
    ]);
  });
});
