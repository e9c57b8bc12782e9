import { formatDate } from '../../shared/format/dateTime.ts';
import type { TimelineRow } from '../api/records.ts';

/** Newest day first, newest event first within it; days are the desk's, not the browser's. */
export function byDay(rows: readonly TimelineRow[]): { day: string; rows: TimelineRow[] }[] {
  const days = new Map<string, TimelineRow[]>();
  for (const row of rows.toSorted((a, b) => b.at.localeCompare(a.at) || b.id - a.id)) {
    const day = formatDate(row.at);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days.values()].map((found) => ({ day: found[0]?.at ?? '', rows: found }));
}
