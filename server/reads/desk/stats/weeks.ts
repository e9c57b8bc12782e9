import { DAY, dayText, instantOf, shanghaiMoment, weekdayOf } from '../../../vocabulary/shanghai.ts';

/** The desk's week begins on Monday 00:00 in Shanghai. Last week is compared up to the same weekday and time. */
export interface Weeks {
  thisStart: Date;
  now: Date;
  lastStart: Date;
  lastEnd: Date;
  days: { date: string; begun: boolean }[];
}

export function weeksAt(now: Date): Weeks {
  const today = shanghaiMoment(now).day;
  const sinceMonday = weekdayOf(today);
  const monday = today - sinceMonday;
  const days = Array.from({ length: 7 }, (_, n) => ({
    date: dayText(monday + n),
    begun: n <= sinceMonday,
  }));
  return {
    thisStart: instantOf({ day: monday, time: 0 }),
    now,
    lastStart: instantOf({ day: monday - 7, time: 0 }),
    lastEnd: new Date(now.getTime() - 7 * DAY),
    days,
  };
}
