import { z } from 'zod';
import type { CalendarYear } from '../reads/desk/holidayNotices.ts';

export const calendarYearSchema = z.strictObject({
  /** The year itself, by which verbs name it. */
  id: z.number(),
  year: z.number(),
  source: z.enum(['entered', 'release', 'law']),
  missing: z.boolean(),
  daysOff: z.array(z.string()),
  makeUpDays: z.array(z.string()),
  version: z.number(),
  enteredByName: z.string().nullable(),
  enteredAt: z.string().nullable(),
});
export type CalendarYearRow = z.infer<typeof calendarYearSchema>;

export function presentCalendarYear({ daysOff, makeUpDays, enteredAt, ...year }: CalendarYear): CalendarYearRow {
  return {
    ...year,
    id: year.year,
    daysOff: [...daysOff],
    makeUpDays: [...makeUpDays],
    enteredAt: enteredAt?.toISOString() ?? null,
  };
}
