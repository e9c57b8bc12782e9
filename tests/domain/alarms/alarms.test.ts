import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeAlarm } from '../../../server/domain/alarms/closeAlarm.ts';
import { raiseAlarm } from '../../../server/domain/alarms/raiseAlarm.ts';
import type { Context } from '../../../server/domain/context.ts';
import { alarmsOpen, listAlarms } from '../../../server/reads/desk/alarms.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import type { TestDatabase } from '../../support/database.ts';
import { codeOf, openReviewDesk } from '../reviews/support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
});
afterAll(() => database.drop());

const events = async (type: 'alarm.raised' | 'alarm.closed'): Promise<unknown[]> =>
  (await ctx.db('auditEvents').where({ type }).orderBy('id').select('details')).map(({ details }) =>
    JSON.parse(details),
  );

it('is raised once a day for one kind and subject, also by many at once', async () => {
  const { id: staffId } = await buildStaff(ctx, ['reviewer']);
  expect(await alarmsOpen(ctx)).toBe(false);
  const raise = () => raiseAlarm(ctx, { kind: 'reveals_spent', staffId, details: { perDay: 60 } });
  await Promise.all(Array.from({ length: 10 }, raise));
  expect(await alarmsOpen(ctx)).toBe(true);
  const [alarm, ...more] = await ctx.db('alarms').where({ staffId });
  expect(more).toEqual([]);
  expect(await events('alarm.raised')).toEqual([
    { alarmId: alarm!.id, kind: 'reveals_spent', subject: `staff:${staffId}`, perDay: 60 },
  ]);

  await raiseAlarm(ctx, { kind: 'export_rows_spent', staffId });
  await ctx.db('alarms').where({ id: alarm!.id }).update({ day: '1899-01-01' });
  await raise();
  expect(await ctx.db('alarms').where({ staffId }).orderBy('id').pluck('kind')).toEqual([
    'reveals_spent',
    'export_rows_spent',
    'reveals_spent',
  ]);
});

it('is closed once, with words, by an administrator', async () => {
  await raiseAlarm(ctx, { kind: 'codes_guessed', subject: 'station:3' });
  const { id } = (await ctx.db('alarms').where({ subject: 'station:3' }).first('id'))!;
  const admin = await buildStaff(ctx, ['administrator']);
  const as = { ...ctx, actor: admin.actor };
  const auditor = { ...ctx, actor: (await buildStaff(ctx, ['auditor'])).actor };
  const reviewer = { ...ctx, actor: (await buildStaff(ctx, ['reviewer', 'senior_reviewer'])).actor };
  expect(await codeOf(closeAlarm(auditor, { alarmId: id, reason: '已核实' }))).toBe('forbidden');
  expect(await codeOf(listAlarms(reviewer, { filter: {}, sort: null, offset: 0, limit: 10 } as never))).toBe(
    'forbidden',
  );
  expect(await codeOf(closeAlarm(as, { alarmId: id + 1_000, reason: '已核实' }))).toBe('not_found');

  const both = await Promise.all([1, 2].map((n) => codeOf(closeAlarm(as, { alarmId: id, reason: `第${n}次核实` }))));
  expect(both.toSorted()).toEqual(['invalid_state', 'ok']);
  const closed = await ctx.db('alarms').where({ id }).first();
  expect(closed).toMatchObject({
    state: 'closed',
    closedById: admin.id,
    closingWords: expect.stringMatching(/次核实$/),
  });
  expect(await events('alarm.closed')).toEqual([{ alarmId: id }]);
  await expect(ctx.db('alarms').where({ id }).update({ closingWords: null })).rejects.toThrow(
    'alarms_closed_with_words',
  );
});
