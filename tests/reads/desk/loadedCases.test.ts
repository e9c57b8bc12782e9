import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadApplications } from '../../../seeds/load/loadApplications.ts';
import type { Context } from '../../../server/domain/context.ts';
import { applicationDetail } from '../../../server/reads/desk/applicationDetail.ts';
import { openReviewDesk } from '../../domain/reviews/support/reviewing.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import type { TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
});
afterAll(() => database.drop());

it('a case of a load that waits in front of the queue can be opened', async () => {
  const { as } = await buildStaff(ctx, ['reviewer']);
  await loadApplications(ctx.db, 10, () => undefined);
  const waiting = await ctx.db('applicationStates').where({ status: 'open', stage: 'review' }).select('applicationId');
  expect(waiting.length).toBeGreaterThan(0);
  for (const { applicationId: id } of waiting) expect((await applicationDetail(as, id)).row.id).toBe(id);
});
