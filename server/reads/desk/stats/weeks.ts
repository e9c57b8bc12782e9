/** The desk's week begins on Monday 00:00 in Shanghai (UTC+8 all year). Last week is compared up to the same weekday and hour. */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SHANGHAI = 8 * HOUR;

export interface Weeks {
  thisStart: Date;
  now: Date;
  lastStart: Date;
  lastEnd: Date;
  days: { date: string; begun: boolean }[];
}

export function weeksAt(now: Date): Weeks {
  const local = new Date(now.getTime() + SHANGHAI);
  const sinceMonday = (local.getUTCDay() + 6) % 7;
  const thisStart = Math.floor(local.getTime() / DAY) * DAY - sinceMonday * DAY - SHANGHAI;
  const days = Array.from({ length: 7 }, (_, n) => ({
    date: new Date(thisStart + n * DAY + SHANGHAI).toISOString().slice(0, 10),
    begun: n <= sinceMonday,
  }));
  return {
    thisStart: new Date(thisStart),
    now,
    lastStart: new Date(thisStart - 7 * DAY),
    lastEnd: new Date(now.getTime() - 7 * DAY),
    days,
  };
}
