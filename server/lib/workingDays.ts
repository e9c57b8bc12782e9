import chineseDays from 'chinese-days';
import { enteredNotices } from './holidayNotices.ts';
import { legalHolidays, releaseKnows } from './legalHolidays.ts';
import { isWeekend, type HolidayNotice } from '../vocabulary/holidayNotice.ts';
import { DAY, dayText, HOUR, instantOf, shanghaiMoment, weekdayOf } from '../vocabulary/shanghai.ts';

/**
 * The desk works Monday–Friday 9:00–18:00 in Shanghai, by the Chinese calendar with make-up days: the notice an
 * administrator entered, else that of `chinese-days`, else the law's holidays alone. What is handed in after 18:00 or
 * on a day off counts from the next working day. Work is due at 18:00 of working day n.
 */
const OPENS = 9 * HOUR;
const CLOSES = 18 * HOUR;

/** A cache: every list that shows the time left asks for the same days again and again. */
const known = new Map<number, boolean>();
let knownBy = enteredNotices();
function isWorkingDay(day: number): boolean {
  if (knownBy !== enteredNotices()) {
    known.clear();
    knownBy = enteredNotices();
  }
  const found = known.get(day) ?? judged(dayText(day));
  known.set(day, found);
  return found;
}

/** By the notice that was entered, else by the calendar of the release, else by the law alone. */
function judged(date: string): boolean {
  const { days, years } = enteredNotices();
  const said = days.get(date);
  if (said !== undefined) return said;
  const year = Number(date.slice(0, 4));
  if (years.has(year)) return !isWeekend(date) && !legalHolidays(year).includes(date);
  return chineseDays.isWorkday(date) && (releaseKnows(year) || !legalHolidays(year).includes(date));
}

/** Weekdays without work and weekend days with work in a year, as they are counted now. */
export function exceptionsOf(year: number): HolidayNotice {
  const first = Date.UTC(year, 0, 1) / DAY;
  const all = Array.from({ length: Date.UTC(year + 1, 0, 1) / DAY - first }, (_, at) => first + at);
  const off = all.filter((day) => weekdayOf(day) < 5 && !isWorkingDay(day));
  const made = all.filter((day) => weekdayOf(day) >= 5 && isWorkingDay(day));
  return { year, daysOff: off.map(dayText), makeUpDays: made.map(dayText) };
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
