import { afterAll, beforeAll, expect, it } from 'vitest';
import { enterNotice } from '../../../server/domain/calendar/enterNotice.ts';
import { readNotices } from '../../../server/domain/calendar/readNotices.ts';
import { removeNotice } from '../../../server/domain/calendar/removeNotice.ts';
import type { Context } from '../../../server/domain/context.ts';
import { takeNotices } from '../../../server/lib/holidayNotices.ts';
import { calendarIsLate, noticeKnown } from '../../../server/lib/legalHolidays.ts';
import { dueAfter, workBegins } from '../../../server/lib/workingDays.ts';
import { calendarYears } from '../../../server/reads/desk/holidayNotices.ts';
import { roles } from '../../../server/vocabulary/roles.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import type { TestDatabase } from '../../support/database.ts';
import { codeOf, openReviewDesk } from '../reviews/support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
let admin: Context;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  ctx = { ...ctx, clock: { now: () => new Date('2026-11-27T02:00:00Z') } };
  const { actor } = await buildStaff(ctx, ['administrator']);
  admin = { ...ctx, actor: { ...actor, steppedUpAt: ctx.clock.now() } };
});
afterAll(async () => {
  takeNotices([]);
  await database.drop();
});

const at = (text: string): Date => new Date(`${text}+08:00`);
const works = (day: string): boolean => workBegins(at(`${day}T10:00`)).getTime() === at(`${day}T10:00`).getTime();
const notice = {
  year: 2027,
  version: 0,
  daysOff: ['2026-12-31', '2027-02-05', '2027-02-09', '2027-02-10'],
  makeUpDays: ['2027-02-20'],
};

it('moves the days around the holidays of the law, for every due time from then on, and is written down', async () => {
  expect([works('2027-02-09'), works('2027-02-20'), works('2026-12-31')]).toEqual([true, false, true]);
  expect([noticeKnown(2027), calendarIsLate(ctx.clock.now())]).toEqual([false, true]);
  await enterNotice(admin, notice);
  expect([works('2027-02-09'), works('2027-02-20'), works('2026-12-31')]).toEqual([false, true, false]);
  expect([noticeKnown(2027), calendarIsLate(ctx.clock.now())]).toEqual([true, false]);
  // What the notice leaves out is off by law all the same, and a weekday it does not name is a working day.
  expect([works('2027-10-01'), works('2027-02-11')]).toEqual([false, true]);
  expect(dueAfter(at('2026-12-30T10:00'), 1)).toEqual(at('2027-01-04T18:00'));
  const event = (await ctx.db('auditEvents').where({ type: 'calendar.notice_entered' }).first('details'))!;
  const { year, daysOff, makeUpDays } = notice;
  expect(JSON.parse(event.details)).toEqual({ year, daysOff, makeUpDays });
});

it('reaches a process that has not read it yet', async () => {
  takeNotices([]);
  expect(works('2027-02-20')).toBe(false);
  await readNotices(ctx);
  expect(works('2027-02-20')).toBe(true);
});

it('is replaced as a whole by one who saw the last, and goes before the calendar of the release', async () => {
  const second = { ...notice, version: 1, daysOff: ['2027-02-05', '2027-02-09'] };
  await enterNotice(admin, second);
  expect([works('2027-02-09'), works('2027-02-10'), works('2026-12-31')]).toEqual([false, true, true]);
  for (const version of [0, 1])
    expect(await codeOf(enterNotice(admin, { ...second, version }))).toBe('version_conflict');
  expect(works('2026-10-10')).toBe(true);
  await enterNotice(admin, { year: 2026, version: 0, daysOff: ['2026-10-05'], makeUpDays: [] });
  expect([works('2026-10-10'), works('2026-10-05'), works('2026-10-06')]).toEqual([false, false, true]);
  expect((await calendarYears(admin)).map(({ year, source, version }) => [year, source, version])).toEqual([
    [2027, 'entered', 2],
    [2026, 'entered', 1],
  ]);
});

it('is refused where it cannot be right', async () => {
  const refused = [
    { ...notice, version: 2, makeUpDays: ['2027-02-06'] },
    { ...notice, version: 2, makeUpDays: ['2027-02-19'] },
    { ...notice, version: 2, daysOff: [] },
    { ...notice, version: 2, daysOff: ['2028-02-01'] },
    { ...notice, year: 2029, daysOff: ['2029-02-01'], makeUpDays: [] },
    { ...notice, year: 2024, daysOff: ['2024-02-01'], makeUpDays: [] },
  ];
  for (const one of refused) expect(await codeOf(enterNotice(admin, one))).toBe('validation_failed');
  // The second and third day of the Spring Festival are the law's, also on a weekend.
  await expect(ctx.db('holidayNoticeDays').insert({ year: 2027, day: '2027-02-19', working: true })).rejects.toThrow(
    'holiday_notice_days_made_up',
  );
  await expect(ctx.db('holidayNoticeDays').insert({ year: 2027, day: '2028-01-01', working: false })).rejects.toThrow(
    'holiday_notice_days_in_year',
  );
});

it('belongs to administrators with fresh digits; auditors read', async () => {
  for (const role of roles) {
    const { actor } = await buildStaff(ctx, [role]);
    const as = { ...ctx, actor: { ...actor, steppedUpAt: ctx.clock.now() } };
    const reads = await codeOf(calendarYears(as));
    expect([role, reads]).toEqual([role, ['administrator', 'auditor'].includes(role) ? 'ok' : 'forbidden']);
    if (role === 'administrator') continue;
    expect([role, await codeOf(enterNotice(as, { ...notice, version: 2 }))]).toEqual([role, 'forbidden']);
    expect([role, await codeOf(removeNotice(as, { year: 2027, version: 2 }))]).toEqual([role, 'forbidden']);
  }
  const stale = { ...admin, actor: { ...admin.actor, steppedUpAt: null } } as Context;
  expect(await codeOf(enterNotice(stale, { ...notice, version: 2 }))).toBe('step_up_required');
  expect(await codeOf(removeNotice(stale, { year: 2027, version: 2 }))).toBe('step_up_required');
});

it('is taken back by one who saw it last; then the release or the law counts again', async () => {
  expect(await codeOf(removeNotice(admin, { year: 2027, version: 1 }))).toBe('version_conflict');
  await removeNotice(admin, { year: 2027, version: 2 });
  await removeNotice(admin, { year: 2026, version: 1 });
  expect(await codeOf(removeNotice(admin, { year: 2027, version: 2 }))).toBe('not_found');
  expect([works('2027-02-09'), works('2026-10-10')]).toEqual([true, true]);
  expect((await calendarYears(admin)).map(({ year, source, missing }) => [year, source, missing])).toEqual([
    [2027, 'law', true],
    [2026, 'release', false],
  ]);
  expect(await ctx.db('auditEvents').where({ type: 'calendar.notice_removed' }).pluck('details')).toHaveLength(2);
});
