import { z } from 'zod';
import { enterNotice } from '../../domain/calendar/enterNotice.ts';
import { removeNotice } from '../../domain/calendar/removeNotice.ts';
import { endpoint } from '../../http/types.ts';
import { verbEndpoint } from '../../http/verbEndpoint.ts';
import { calendarYearSchema, presentCalendarYear } from '../../presenters/holidayNotice.ts';
import { calendarYears } from '../../reads/desk/holidayNotices.ts';

const noun = 'holiday-notices';

/** A notice has no number of its own: its id is the year. */
export const holidayNoticeRoutes = [
  endpoint({
    method: 'get',
    path: `/api/desk/${noun}`,
    summary: 'Years of the calendar: days off, days made up for, and whose notice is missing',
    audience: 'staff',
    response: z.array(calendarYearSchema),
    handle: async (ctx) => (await calendarYears(ctx)).map(presentCalendarYear),
  }),
  verbEndpoint({
    noun,
    verb: 'enter',
    summary: "Enters the State Council's notice of a year, or replaces what was entered",
    act: (ctx, year, body) => enterNotice(ctx, { year, ...body }),
  }),
  verbEndpoint({
    noun,
    verb: 'remove',
    summary: 'Takes back the notice of a year',
    act: (ctx, year, { version }) => removeNotice(ctx, { year, version }),
  }),
];
