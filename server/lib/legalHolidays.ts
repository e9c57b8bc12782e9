import chineseDays from 'chinese-days';
import { dayText, shanghaiMoment } from '../vocabulary/shanghai.ts';

/** Lunar dates from the table of `chinese-days` (GB/T 33661), never from ICU: its year 2027 begins a day late. */
const lunar = (year: number, date: string): string => chineseDays.getSolarDateFromLunar(`${year}-${date}`).date;
const shifted = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Days off for everybody by law (全国年节及纪念日放假办法, article 2, in force since 2025-01-01). The State Council's
 * notice of each autumn moves the days around them; until it is known, these are all that is certain.
 */
export function legalHolidays(year: number): string[] {
  const firstOfYear = lunar(year, '01-01');
  return [
    `${year}-01-01`,
    ...[-1, 0, 1, 2].map((days) => shifted(firstOfYear, days)),
    chineseDays.getSolarTermDate(year, 4, 'pure_brightness'),
    `${year}-05-01`,
    `${year}-05-02`,
    lunar(year, '05-05'),
    lunar(year, '08-15'),
    `${year}-10-01`,
    `${year}-10-02`,
    `${year}-10-03`,
  ];
}

/** The notice comes by November: from then on somebody has to bring the days of the next year into the calendar. */
export function calendarIsLate(now: Date): boolean {
  const [year, month] = dayText(shanghaiMoment(now).day).split('-').map(Number) as [number, number];
  return !noticeKnown(year) || (month >= 11 && !noticeKnown(year + 1));
}

/** Whether the calendar has the notice of a year: one of three days in a row is a working day where it has not. */
export function noticeKnown(year: number): boolean {
  return ['01', '02', '03'].every((day) => !chineseDays.isWorkday(`${year}-10-${day}`));
}
