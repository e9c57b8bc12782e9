import { DAY } from '@vocabulary/shanghai.ts';

type Range = readonly [first: string, last: string];

/** Days in order, those that follow each other as one. */
function dayRanges(days: readonly string[]): Range[] {
  const ranges: [string, string][] = [];
  for (const day of [...days].sort()) {
    const last = ranges.at(-1);
    if (last && Date.parse(day) - Date.parse(last[1]) === DAY) last[1] = day;
    else ranges.push([day, day]);
  }
  return ranges;
}

/** As an administrator may type it, and as it is read back. */
export function typedDays(days: readonly string[]): string {
  return dayRanges(days)
    .map(([first, last]) => (first === last ? first : `${first} 至 ${last}`))
    .join('\n');
}

export function shownDays(days: readonly string[], locale: string): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  });
  const shown = (day: string): string => format.format(new Date(`${day}T00:00:00Z`));
  return dayRanges(days)
    .map(([first, last]) => (first === last ? shown(first) : `${shown(first)} – ${shown(last)}`))
    .join(locale === 'en' ? ', ' : '、');
}
