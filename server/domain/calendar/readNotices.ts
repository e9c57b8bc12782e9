import { takeNotices } from '../../lib/holidayNotices.ts';
import type { HolidayNotice } from '../../vocabulary/holidayNotice.ts';
import type { Context } from '../context.ts';

/** Reads what administrators have entered into the working-day rule of this process. */
export async function readNotices(ctx: Context): Promise<void> {
  const years = await ctx.db('holidayNotices').select('year');
  const days = await ctx.db('holidayNoticeDays').select('year', 'day', 'working');
  takeNotices(
    years.map(({ year }): HolidayNotice => {
      const own = days.filter((one) => one.year === year);
      return {
        year,
        daysOff: own.filter(({ working }) => !working).map(({ day }) => day),
        makeUpDays: own.filter(({ working }) => working).map(({ day }) => day),
      };
    }),
  );
}
