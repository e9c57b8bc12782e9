import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadApplications } from '../../../seeds/load/loadApplications.ts';
import type { Context } from '../../../server/domain/context.ts';
import { openReviewDesk } from '../../domain/reviews/support/reviewing.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import type { TestDatabase } from '../../support/database.ts';
import { startDesk, type DeskApp } from './support/deskApp.ts';

let database: TestDatabase;
let ctx: Context;
let desk: DeskApp;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  desk = await startDesk(ctx, database);
  await buildStaff(ctx, ['reviewer']);
  await loadApplications(ctx.db, 45, () => undefined);
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

it.each(['open', 'completed', 'rejected'] as const)('a case of a load can be opened (%s)', async (status) => {
  const client = await desk.as(
    (await buildStaff(ctx, ['reviewer', 'senior_reviewer', 'finance', 'logistics', 'bench_operator'])).id,
  );
  const cases = await ctx.db('applicationStates').where({ status }).orderBy('applicationId').limit(3);
  expect(cases.length).toBeGreaterThan(0);
  for (const { applicationId: id } of cases) {
    const { status: code, json } = await client.get(`/api/desk/applications/${id}`);
    expect({ code, id: json.id, status: json.status }).toEqual({ code: 200, id, status });
  }
});
