import type { ApplicationDetail, ApplicationMaterial } from '@presenters/applicationDetail.ts';
import type { CheckGroup, CheckItem } from './checklist.ts';
import type { Draft, DraftAction, ItemMark } from './draft.ts';
import { firstItem } from './secondRound.ts';
import { movedItem, nextOpen } from './steps.ts';

export interface CheckSteps {
  /** The selected item. */
  item: CheckItem | null;
  /** The shown picture: that of the selected item. Choosing a picture selects its first open item. */
  material: ApplicationMaterial | null;
  look: (key: string) => void;
  move: (by: 1 | -1) => void;
  /** Marks an item, or removes the same mark. After a tick the next open item is selected. */
  mark: (mark: ItemMark, item?: CheckItem) => void;
  /** The Space key: ticks and moves on, but never removes a tick, because it is pressed fast. */
  tick: () => void;
  show: (materialId: number) => void;
  picture: (by: 1 | -1) => void;
}

/** The reviewer's position in the checklist, and the picture that belongs to it. */
export function useSteps(
  record: ApplicationDetail,
  groups: readonly CheckGroup[],
  draft: Draft,
  change: (action: DraftAction) => void,
): CheckSteps {
  const items = groups.flatMap((group) => group.items);
  const item = items.find(({ key }) => key === draft.at) ?? firstItem(record, items, draft);
  const materials = groups.flatMap(({ material }) => (material ? [material] : []));
  const material = materials.find(({ id }) => id === item?.materialId) ?? materials[0] ?? null;

  const look = (key: string): void => change({ do: 'look', key });
  const show = (materialId: number): void => {
    const first = groups.find((group) => group.material?.id === materialId);
    const wanted = first?.items.find(({ key }) => !draft.marks[key]) ?? first?.items[0];
    if (wanted) look(wanted.key);
  };
  const onFrom = (key: string): void => look(nextOpen(items, key, draft)?.key ?? key);
  return {
    item,
    material,
    look,
    show,
    tick: () => {
      if (!item) return;
      if (draft.marks[item.key]?.mark !== 'ok') change({ do: 'mark', item, mark: 'ok' });
      onFrom(item.key);
    },
    move: (by) => {
      const among = draft.panel === 'return' ? items.filter(({ key }) => draft.marks[key]?.mark === 'problem') : items;
      const to = movedItem(among, item?.key ?? null, by);
      if (to) look(to.key);
    },
    mark: (mark, wanted = item ?? undefined) => {
      if (!wanted) return;
      const taken = draft.marks[wanted.key]?.mark === mark;
      change({ do: 'mark', item: wanted, mark });
      if (taken || mark === 'problem') look(wanted.key);
      else onFrom(wanted.key);
    },
    picture: (by) => {
      const at = materials.findIndex(({ id }) => id === material?.id);
      const to = materials[(at + by + materials.length) % materials.length];
      if (to) show(to.id);
    },
  };
}
