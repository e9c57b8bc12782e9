import chineseDays from 'chinese-days';
import { enteredNotices } from './holidayNotices.ts';
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

/** The notice comes in autumn: from October on somebody has to look for the days of the next year and enter them. */
export function calendarIsLate(now: Date): boolean {
  return missingNotices(now).length > 0;
}

/** Years whose notice is wanted by now and known neither to the release nor from an administrator. */
export function missingNotices(now: Date): number[] {
  const [year, month] = dayText(shanghaiMoment(now).day).split('-').map(Number) as [number, number];
  return [year, ...(month >= 10 ? [year + 1] : [])].filter((one) => !noticeKnown(one));
}

export function noticeKnown(year: number): boolean {
  return enteredNotices().years.has(year) || releaseKnows(year);
}

/** Whether the release's calendar has the notice: one of three days in a row is a working day where it has not. */
export function releaseKnows(year: number): boolean {
  return ['01', '02', '03'].every((day) => !chineseDays.isWorkday(`${year}-10-${day}`));
}
