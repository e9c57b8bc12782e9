import { formatDate } from '../../shared/format/dateTime.ts';
import type { TimelineRow } from '@presenters/auditEvent.ts';

/** Events of one kind by one actor with no other event between them, shown as one line. */
export interface TimelineGroup {
  key: number;
  first: TimelineRow;
  rows: TimelineRow[];
}

/** Newest day first, and within it newest event first. Days are in Shanghai time, not the browser's. */
export function byDay(rows: readonly TimelineRow[]): { day: string; groups: TimelineGroup[] }[] {
  const days = new Map<string, TimelineRow[]>();
  for (const row of rows.toSorted((a, b) => b.at.localeCompare(a.at) || b.id - a.id)) {
    const day = formatDate(row.at);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days.values()].map((found) => ({ day: found[0]?.at ?? '', groups: inRow(found) }));
}

/** Only frequent small events are gathered. A decision or a change of stage always has its own line. */
const small = /^(check\.|material\.|message\.|document\.|job\.step)/;

function inRow(rows: readonly TimelineRow[]): TimelineGroup[] {
  const groups: TimelineGroup[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const same =
      last &&
      small.test(row.type) &&
      last.first.type === row.type &&
      last.first.actorKind === row.actorKind &&
      last.first.actorName === row.actorName;
    if (same) last.rows.push(row);
    else groups.push({ key: row.id, first: row, rows: [row] });
  }
  return groups;
}
