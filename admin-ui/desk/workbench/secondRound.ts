import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import type { CheckGroup, CheckItem } from './checklist.ts';
import type { Draft } from './draft.ts';

type Judged = ApplicationDetail['judged'][number];

/** What the server says of an item besides its mark; null where this reader is not asked. */
export function judgedOf(
  { judged }: Pick<ApplicationDetail, 'judged'>,
  { key }: Pick<CheckItem, 'key'>,
): Judged | null {
  return judged.find((one) => one.key === key) ?? null;
}

/** Whether something of this picture is new since the application was sent back. */
export function hasChanged(record: Pick<ApplicationDetail, 'judged'>, { items }: Pick<CheckGroup, 'items'>): boolean {
  return items.some((item) => judgedOf(record, item)?.changed);
}

/** Where to begin: with what has changed, then with what is not marked yet. */
export function firstItem(
  record: Pick<ApplicationDetail, 'judged'>,
  items: readonly CheckItem[],
  draft: Draft,
): CheckItem | null {
  const open = items.filter(({ key }) => !draft.marks[key]);
  return open.find((item) => judgedOf(record, item)?.changed) ?? open[0] ?? items[0] ?? null;
}
