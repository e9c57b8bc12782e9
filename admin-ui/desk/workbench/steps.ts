import type { CheckItem } from './checklist.ts';
import type { Draft } from './draft.ts';

/** Moves one item forward or back; stops at the ends. */
export function movedItem(items: readonly CheckItem[], key: string | null, by: 1 | -1): CheckItem | null {
  const at = items.findIndex((one) => one.key === key);
  return items[Math.min(items.length - 1, Math.max(0, at + by))] ?? null;
}

/** The next item without a mark after this one, then from the beginning; null when all are marked. */
export function nextOpen(items: readonly CheckItem[], key: string, draft: Draft): CheckItem | null {
  const at = items.findIndex((one) => one.key === key);
  return [...items.slice(at + 1), ...items.slice(0, at)].find((one) => !draft.marks[one.key]) ?? null;
}
