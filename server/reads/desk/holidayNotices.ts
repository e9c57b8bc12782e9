import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { missingNotices, releaseKnows } from '../../lib/legalHolidays.ts';
import { exceptionsOf } from '../../lib/workingDays.ts';
import { shanghaiDay } from '../../vocabulary/shanghai.ts';

export interface CalendarYear {
  year: number;
  /** Whence its days are known: entered here, from the release, or the law's holidays alone. */
  source: 'entered' | 'release' | 'law';
  /** The notice of this year should be there by now, and is not. */
  missing: boolean;
  daysOff: readonly string[];
  makeUpDays: readonly string[];
  /** 0 where nothing was entered. */
  version: number;
  enteredByName: string | null;
  enteredAt: Date | null;
}

/** This year, the next, and every other whose notice was entered; the latest first. */
export async function calendarYears(ctx: Context): Promise<CalendarYear[]> {
  authorize(ctx, 'holiday_notice.read');
  const now = Number(shanghaiDay(ctx.clock.now()).slice(0, 4));
  const missing = missingNotices(ctx.clock.now());
  const notices = await ctx
    .db('holidayNotices')
    .join('staff', 'staff.id', 'holidayNotices.enteredById')
    .select('holidayNotices.year', 'holidayNotices.version', 'holidayNotices.enteredAt', 'staff.name');
  const days = await ctx.db('holidayNoticeDays').select('year', 'day', 'working').orderBy('day');
  const years = new Set([now, now + 1, ...notices.map(({ year }) => year)]);
  return [...years]
    .sort((one, other) => other - one)
    .map((year): CalendarYear => {
      const notice = notices.find((one) => one.year === year);
      const own = days.filter((one) => one.year === year);
      const known = notice
        ? {
            daysOff: own.filter(({ working }) => !working).map(({ day }) => day),
            makeUpDays: own.filter(({ working }) => working).map(({ day }) => day),
          }
        : exceptionsOf(year);
      return {
        year,
        source: notice ? 'entered' : sourceOf(year),
        missing: missing.includes(year),
        daysOff: known.daysOff,
        makeUpDays: known.makeUpDays,
        version: notice?.version ?? 0,
        enteredByName: notice?.name ?? null,
        enteredAt: notice?.enteredAt ?? null,
      };
    });
}

const sourceOf = (year: number): 'release' | 'law' => (releaseKnows(year) ? 'release' : 'law');
