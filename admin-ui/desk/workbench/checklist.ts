import { judgedItems, type JudgedGroup, type JudgedItem } from '@vocabulary/judgedItems.ts';
import type { ApplicationDetail, ApplicationMaterial } from '@presenters/applicationDetail.ts';
import { shownField, type ShownField } from '../applications/formSections.ts';

/** One thing to compare, with the form's value as the page shows it. */
export interface CheckItem extends Omit<JudgedItem, 'entry'> {
  field: ShownField | null;
}
export interface CheckGroup extends Omit<JudgedGroup<ApplicationMaterial>, 'items'> {
  items: CheckItem[];
}

/** Everything to look at, in the order of the pictures: the fields of each picture, then the picture itself. */
export function buildChecklist(record: Pick<ApplicationDetail, 'content' | 'materials' | 'items'>): CheckGroup[] {
  return judgedItems(record).map((group) => ({
    ...group,
    items: group.items.map(({ entry, ...item }) => ({ ...item, field: entry && shownField(entry) })),
  }));
}
