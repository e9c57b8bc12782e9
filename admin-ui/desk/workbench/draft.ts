import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import type { ReasonRow } from '@presenters/decision.ts';
import type { CheckGroup, CheckItem } from './checklist.ts';

export type ItemMark = 'ok' | 'problem';
export type Panel = 'check' | 'return' | 'reject';

/** A reason being written: its text may still be missing. */
export type DraftReason = Omit<ReasonRow, 'text'> & Partial<Pick<ReasonRow, 'text'>>;

/**
 * A reviewer's unfinished work on one case. It is kept per case, so that nothing typed or ticked is lost when a request
 * is refused or another case is opened.
 */
export interface Draft {
  /**
   * What was marked, with a fingerprint of its value at that moment. `known`: taken over from the server, so nothing
   * was begun by it.
   */
  marks: Record<string, { mark: ItemMark; fingerprint: string; known?: true }>;
  /** Items whose mark he took away again: what the server still knows of them is not taken over. */
  taken: string[];
  reasons: DraftReason[];
  acknowledged: number[];
  comment: string;
  /** A senior reviewer lets a failed blocking check pass. */
  override: boolean;
  panel: Panel;
  /** Key of the selected item. */
  at: string | null;
}

export const emptyDraft: Draft = {
  marks: {},
  taken: [],
  reasons: [],
  acknowledged: [],
  comment: '',
  override: false,
  panel: 'check',
  at: null,
};

export type DraftAction =
  | { do: 'mark'; item: CheckItem; mark: ItemMark }
  | { do: 'look'; key: string }
  | { do: 'panel'; panel: Panel }
  | { do: 'acknowledge'; checkId: number }
  | { do: 'reason'; reason: Pick<DraftReason, 'targetKind' | 'target' | 'code'> }
  | { do: 'reasonText'; targetKind: DraftReason['targetKind']; target: string; text: string }
  | { do: 'comment'; comment: string }
  | { do: 'override' }
  | { do: 'refresh'; groups: readonly CheckGroup[]; judged: ApplicationDetail['judged'] };

export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.do) {
    case 'mark':
      return mark(draft, action.item, action.mark);
    case 'look':
      return { ...draft, at: action.key };
    case 'panel':
      return { ...draft, panel: action.panel };
    case 'acknowledge':
      return { ...draft, acknowledged: toggled(draft.acknowledged, action.checkId) };
    case 'reason':
      return reason(draft, action.reason);
    case 'reasonText':
      return {
        ...draft,
        reasons: draft.reasons.map((one) => (sameTarget(one, action) ? { ...one, text: action.text } : one)),
      };
    case 'comment':
      return { ...draft, comment: action.comment };
    case 'override':
      return { ...draft, override: !draft.override };
    case 'refresh':
      return refresh(draft, action.groups, action.judged);
  }
}

/** Marks an item, or removes the same mark; removing a problem removes its reasons too. */
function mark(draft: Draft, item: CheckItem, wanted: ItemMark): Draft {
  const { [item.key]: before, ...rest } = draft.marks;
  const marks = before?.mark === wanted ? rest : { ...rest, [item.key]: { mark: wanted, fingerprint: item.compared } };
  const reasons =
    marks[item.key]?.mark === 'problem'
      ? draft.reasons
      : draft.reasons.filter((one) => !(one.targetKind === item.kind && one.target === item.target));
  const taken = draft.taken.filter((key) => key !== item.key);
  return { ...draft, marks, reasons, taken: marks[item.key] ? taken : [...taken, item.key] };
}

function reason(draft: Draft, wanted: Pick<DraftReason, 'targetKind' | 'target' | 'code'>): Draft {
  const given = draft.reasons.some((one) => sameTarget(one, wanted) && one.code === wanted.code);
  if (given)
    return { ...draft, reasons: draft.reasons.filter((one) => !(sameTarget(one, wanted) && one.code === wanted.code)) };
  const text = draft.reasons.find((one) => sameTarget(one, wanted))?.text;
  return { ...draft, reasons: [...draft.reasons, { ...wanted, ...(text ? { text } : {}) }] };
}

/**
 * The case was read again: ticks on changed values are removed, everything else stays. What this person judged before
 * (before a reload, or in an earlier round) is taken over.
 */
function refresh(draft: Draft, groups: readonly CheckGroup[], judged: ApplicationDetail['judged']): Draft {
  const fingerprints = new Map(
    groups.flatMap(({ items }) => items.map(({ key, compared }) => [key, compared] as const)),
  );
  const kept = Object.entries(draft.marks).filter(([key, { fingerprint }]) => fingerprints.get(key) === fingerprint);
  const known = judged.flatMap(({ key, mine }): [string, Draft['marks'][string]][] => {
    const fingerprint = fingerprints.get(key);
    return mine && fingerprint !== undefined && !draft.marks[key] && !draft.taken.includes(key)
      ? [[key, { mark: mine, fingerprint, known: true }]]
      : [];
  });
  const targets = new Set(groups.flatMap(({ items }) => items.map(({ kind, target }) => `${kind} ${target}`)));
  const reasons = draft.reasons.filter(
    ({ targetKind, target }) => targetKind === 'application' || targets.has(`${targetKind} ${target}`),
  );
  const same = kept.length === Object.keys(draft.marks).length && reasons.length === draft.reasons.length;
  if (same && known.length === 0) return draft;
  return { ...draft, marks: Object.fromEntries([...known, ...kept]), reasons };
}

export function sameTarget(
  one: Pick<DraftReason, 'targetKind' | 'target'>,
  other: Pick<DraftReason, 'targetKind' | 'target'>,
): boolean {
  return one.targetKind === other.targetKind && one.target === other.target;
}

export function isEmpty(draft: Draft): boolean {
  return (
    Object.values(draft.marks).every(({ known }) => known) &&
    draft.taken.length === 0 &&
    draft.reasons.length === 0 &&
    draft.comment === '' &&
    draft.acknowledged.length === 0
  );
}

function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
