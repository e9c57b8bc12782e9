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
  /** What was marked, with a fingerprint of its value at that moment. */
  marks: Record<string, { mark: ItemMark; fingerprint: string }>;
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
  | { do: 'refresh'; groups: readonly CheckGroup[] };

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
      return refresh(draft, action.groups);
  }
}

/** Marks an item, or removes the same mark; removing a problem removes its reasons too. */
function mark(draft: Draft, item: CheckItem, wanted: ItemMark): Draft {
  const { [item.key]: before, ...rest } = draft.marks;
  const marks =
    before?.mark === wanted ? rest : { ...rest, [item.key]: { mark: wanted, fingerprint: item.fingerprint } };
  const reasons =
    marks[item.key]?.mark === 'problem'
      ? draft.reasons
      : draft.reasons.filter((one) => !(one.targetKind === item.kind && one.target === item.target));
  return { ...draft, marks, reasons };
}

function reason(draft: Draft, wanted: Pick<DraftReason, 'targetKind' | 'target' | 'code'>): Draft {
  const given = draft.reasons.some((one) => sameTarget(one, wanted) && one.code === wanted.code);
  if (given)
    return { ...draft, reasons: draft.reasons.filter((one) => !(sameTarget(one, wanted) && one.code === wanted.code)) };
  const text = draft.reasons.find((one) => sameTarget(one, wanted))?.text;
  return { ...draft, reasons: [...draft.reasons, { ...wanted, ...(text ? { text } : {}) }] };
}

/** The case was read again: ticks on changed values are removed, everything else stays. */
function refresh(draft: Draft, groups: readonly CheckGroup[]): Draft {
  const fingerprints = new Map(
    groups.flatMap(({ items }) => items.map(({ key, fingerprint }) => [key, fingerprint] as const)),
  );
  const kept = Object.entries(draft.marks).filter(([key, { fingerprint }]) => fingerprints.get(key) === fingerprint);
  const targets = new Set(groups.flatMap(({ items }) => items.map(({ kind, target }) => `${kind} ${target}`)));
  const reasons = draft.reasons.filter(
    ({ targetKind, target }) => targetKind === 'application' || targets.has(`${targetKind} ${target}`),
  );
  if (kept.length === Object.keys(draft.marks).length && reasons.length === draft.reasons.length) return draft;
  return { ...draft, marks: Object.fromEntries(kept), reasons };
}

export function sameTarget(
  one: Pick<DraftReason, 'targetKind' | 'target'>,
  other: Pick<DraftReason, 'targetKind' | 'target'>,
): boolean {
  return one.targetKind === other.targetKind && one.target === other.target;
}

export function isEmpty(draft: Draft): boolean {
  return (
    Object.keys(draft.marks).length === 0 &&
    draft.reasons.length === 0 &&
    draft.comment === '' &&
    draft.acknowledged.length === 0
  );
}

function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
