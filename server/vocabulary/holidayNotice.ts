import { DAY, dayText, weekdayOf } from './shanghai.ts';

/** What a notice says of a year: days off, and weekend days on which work is made up for. Days as '2027-02-05'. */
export interface HolidayNotice {
  year: number;
  daysOff: readonly string[];
  makeUpDays: readonly string[];
}
export const noticeFaults = ['unreadable', 'empty', 'outside_year', 'twice', 'not_weekend', 'day_off_by_law'] as const;
export type NoticeFault = (typeof noticeFaults)[number];

const DATE = String.raw`(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`;
const RANGE = new RegExp(String.raw`${DATE}(?:\s*(?:至|到|~|—+|–|--)\s*(?:${DATE}|(\d{1,2})\s*日))?`, 'g');

/**
 * Days as people paste them, from the notice itself or from a list: “2月5日（周五）至11日、2027-04-05”. `rest` is what
 * could not be read as a day.
 */
export function readDays(text: string, year: number): { days: string[]; rest: string } {
  const days: string[] = [];
  const plain = text
    .normalize('NFKC')
    .replaceAll('〜', '~')
    .replace(/\((?:周|星期|礼拜)[一二三四五六日天、,\s周星期]+\)/g, '');
  const rest = plain.replace(RANGE, (whole, ...found: (string | undefined)[]) => {
    const [y1, m1, d1, y2, m2, d2, onlyDay] = found;
    const first = dayNumber(y1 ?? year, m1, d1);
    const last =
      d2 === undefined && onlyDay === undefined ? first : dayNumber(y2 ?? y1 ?? year, m2 ?? m1, d2 ?? onlyDay);
    if (first === null || last === null || last < first || last - first > 31) return whole;
    for (let day = first; day <= last; day += 1) days.push(dayText(day));
    return '';
  });
  return { days: [...new Set(days)].sort(), rest: rest.replace(/[\s,、;。:]+/g, ' ').trim() };
}

/** Days since 1970, or null for a day that no calendar has. */
function dayNumber(year: string | number, month = '', day = ''): number | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || dayText(at / DAY) !== text ? null : at / DAY;
}

export const isWeekend = (day: string): boolean => weekdayOf(Date.parse(`${day}T00:00:00Z`) / DAY) >= 5;

/** What is wrong with a notice as a whole, or null. The law's own holidays are asked by the server. */
export function noticeFault({ year, daysOff, makeUpDays }: HolidayNotice): { code: NoticeFault; day: string } | null {
  if (daysOff.length === 0) return { code: 'empty', day: String(year) };
  const all = [...daysOff, ...makeUpDays];
  const outside = all.find((day) => day < `${year - 1}-12-01` || day > `${year}-12-31`);
  if (outside) return { code: 'outside_year', day: outside };
  const twice = all.find((day, at) => all.indexOf(day) !== at);
  if (twice) return { code: 'twice', day: twice };
  const weekday = makeUpDays.find((day) => !isWeekend(day));
  return weekday ? { code: 'not_weekend', day: weekday } : null;
}
