import chineseDays from 'chinese-days';
import { legalHolidays, noticeKnown } from './legalHolidays.ts';
import { dayText, HOUR, instantOf, shanghaiMoment } from '../vocabulary/shanghai.ts';

/**
 * The desk works Monday–Friday 9:00–18:00 in Shanghai, by the Chinese calendar with make-up days (`chinese-days`), or
 * by the law's holidays where a year's notice is not known. What is handed in after 18:00 or on a day off counts from
 * the next working day. Work is due at 18:00 of working day n.
 */
const OPENS = 9 * HOUR;
const CLOSES = 18 * HOUR;

/** A cache: every list that shows the time left asks for the same days again and again. */
const known = new Map<number, boolean>();
function isWorkingDay(day: number): boolean {
  const found = known.get(day) ?? judged(dayText(day));
  known.set(day, found);
  return found;
}

/** By the notice of the year, or by the law alone where the calendar has none. */
function judged(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return chineseDays.isWorkday(date) && (noticeKnown(year) || !legalHolidays(year).includes(date));
}

/** The moment at which work begins on what was handed in at `at`. */
export function workBegins(at: Date): Date {
  let { day, time } = shanghaiMoment(at);
  if (time >= CLOSES) {
    day += 1;
    time = 0;
  }
  while (!isWorkingDay(day)) {
    day += 1;
    time = 0;
  }
  return instantOf({ day, time: Math.max(time, OPENS) });
}

/** 18:00 of the n-th working day after the day on which work begins (n = 0: that day itself). */
export function dueAfter(at: Date, workingDays: number): Date {
  let { day } = shanghaiMoment(workBegins(at));
  for (let left = workingDays; left > 0;) {
    day += 1;
    if (isWorkingDay(day)) left -= 1;
  }
  return instantOf({ day, time: CLOSES });
}

/** Working minutes from `from` to `to`; negative when `to` lies before. */
export function workingMinutes(from: Date, to: Date): number {
  if (to < from) return -workingMinutes(to, from);
  const [a, b] = [shanghaiMoment(from), shanghaiMoment(to)];
  let total = 0;
  for (let day = a.day; day <= b.day; day += 1) {
    if (!isWorkingDay(day)) continue;
    const begin = day === a.day ? Math.max(a.time, OPENS) : OPENS;
    const end = day === b.day ? Math.min(b.time, CLOSES) : CLOSES;
    if (end > begin) total += end - begin;
  }
  return Math.floor(total / 60_000);
}
