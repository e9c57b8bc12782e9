import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { deskStats } from '../../../server/reads/desk/stats/deskStats.ts';
import { waitingWork } from '../../../server/reads/desk/stats/waitingWork.ts';
import { weeksAt } from '../../../server/reads/desk/stats/weeks.ts';
import { buildApplication, type BuiltApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import type { TestDatabase } from '../../support/database.ts';
import { statementsOf } from '../../support/statementsOf.ts';
import { openReviewDesk } from '../../domain/reviews/support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
let late: BuiltApplication;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  const reviewer = await buildStaff(ctx, ['reviewer']);
  late = await buildApplication(ctx);
  await ctx.db('applicationStates').where({ applicationId: late.id }).update({ dueAt: '2020-01-01' });
  await buildApplication(ctx);
  const held = await buildApplication(ctx);
  await ctx.db('applicationStates').where({ applicationId: held.id }).update({ heldUntil: '2099-01-01' });
  const paying = await buildApplication(ctx, { preset: 'B', at: 'payment' });
  await ctx
    .db('payments')
    .where({ applicationId: paying.id })
    .update({ status: 'reported', reportedAt: ctx.db.raw("now() - interval '5 days'") });
  const other = await buildApplication(ctx, { preset: 'A', at: 'review' });
  const [decision] = (await ctx
    .db('decisions')
    .insert({
      applicationId: other.id,
      stage: 'review',
      round: 1,
      contentVersion: 1,
      contentSha256: other.contentSha256,
      outcome: 'return',
      staffId: reviewer.id,
    })
    .returning('id')) as { id: number }[];
  await ctx
    .db('decisionReasons')
    .insert({ decisionId: decision!.id, targetKind: 'material', target: 'business_licence', code: 'unreadable' });
});
afterAll(() => database.drop());

describe('the dashboard', () => {
  it('asks for all waiting work at once', async () => {
    const { as, actor } = await buildStaff(ctx, ['reviewer']);
    let lines: unknown[] = [];
    const said = await statementsOf(database.pool, async () => {
      lines = await waitingWork(as, actor);
    });
    expect(lines.length).toBeGreaterThan(10);
    expect(said, said.join('\n')).toHaveLength(1);
  });
  it('says what is late and what waits for whom, and leads to exactly these', async () => {
    const { late: lateCases, waiting } = await deskStats((await buildStaff(ctx, ['reviewer'])).as);
    expect(lateCases.total).toBe(1);
    expect(lateCases.first).toMatchObject([{ id: late.id }]);
    expect(lateCases.first[0]!.minutesLeft).toBeLessThan(0);
    const line = (stage: string) => waiting.find((one) => one.stage === stage);
    expect(line('review')).toMatchObject({
      role: 'reviewer',
      count: 3,
      late: 1,
      resource: 'applications',
      filter: { stage: ['review'], held: false },
    });
    expect(line('payment_to_confirm')).toMatchObject({
      role: 'finance',
      count: 1,
      late: 1,
      filter: { status: ['reported'] },
    });
    expect(line('returned')).toMatchObject({ role: 'applicant', count: 0, oldestSince: null });
  });

  it('counts this week, and why it was returned', async () => {
    const { week, decisions } = await deskStats((await buildStaff(ctx, ['senior_reviewer'])).as);
    expect(week.measures).toContainEqual({ measure: 'submitted', thisWeek: 5, lastWeek: 0 });
    expect(week.measures).toContainEqual({ measure: 'returned', thisWeek: 1, lastWeek: 0 });
    expect(week.days).toHaveLength(7);
    expect(week.days.reduce((sum, day) => sum + (day.thisWeek ?? 0), 0)).toBe(5);
    expect(decisions).toEqual({
      outcomes: [{ outcome: 'return', count: 1 }],
      reasons: [{ code: 'unreadable', outcome: 'return', count: 1 }],
    });
  });

  it('counts only the projects of the reader, and shows no case to who does no case work', async () => {
    const mine = await deskStats((await buildStaff(ctx, ['reviewer'], [late.projectId])).as);
    expect(mine.waiting.find((one) => one.stage === 'review')?.count).toBe(2);
    expect((await deskStats((await buildStaff(ctx, ['reviewer'], [])).as)).late).toEqual({ total: 0, first: [] });
    expect((await deskStats((await buildStaff(ctx, ['administrator'])).as)).late).toEqual({ total: 0, first: [] });
  });
});

describe('weeks', () => {
  it('begin on Monday in Shanghai, whatever the hour elsewhere', () => {
    const { thisStart, lastStart, lastEnd, days } = weeksAt(new Date('2026-11-22T15:59:59Z'));
    expect([thisStart, lastStart, lastEnd].map((one) => one.toISOString())).toEqual([
      '2026-11-15T16:00:00.000Z',
      '2026-11-08T16:00:00.000Z',
      '2026-11-15T15:59:59.000Z',
    ]);
    expect(days.map((day) => day.begun)).toEqual(Array.from({ length: 7 }, () => true));
    expect(
      weeksAt(new Date('2026-11-22T16:00:00Z'))
        .days.slice(0, 2)
        .map(({ date, begun }) => [date, begun]),
    ).toEqual([
      ['2026-11-23', true],
      ['2026-11-24', false],
    ]);
  });
});
