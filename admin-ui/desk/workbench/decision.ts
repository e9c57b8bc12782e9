import { isBlocking, needsAcknowledgement } from '@vocabulary/checkKinds.ts';
import type { DecisionOutcome } from '@vocabulary/decisionReasons.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import type { DecisionBody } from '../api/verbs.ts';
import type { CheckGroup, CheckItem } from './checklist.ts';
import { sameTarget, type Draft } from './draft.ts';

/** Why a decision cannot be sent yet, and the item or check to look at. */
export type NotYet =
  | { fault: 'open_items'; count: number; key: string }
  | { fault: 'problems'; count: number; key: string }
  | { fault: 'unlooked'; count: number; key: string }
  | { fault: 'blocking'; count: number }
  | { fault: 'unacknowledged'; count: number }
  | { fault: 'no_reason' }
  | { fault: 'problem_without_reason'; count: number; key: string };

type Answer = { ready: true; body: DecisionBody } | ({ ready: false } & NotYet);

/** The decision as the desk expects it, or what is missing. The server checks all of this again. */
export function prepareDecision(
  record: ApplicationDetail,
  groups: readonly CheckGroup[],
  draft: Draft,
  outcome: DecisionOutcome,
): Answer {
  const items = groups.flatMap((group) => group.items);
  const gaps: Record<DecisionOutcome, () => NotYet | null> = {
    approve: () => approvalGap(items, record, draft),
    return: () => returnGap(items, draft),
    reject: () => rejectionGap(draft),
  };
  const missing = gaps[outcome]();
  if (missing) return { ready: false, ...missing };
  const wanted =
    outcome === 'approve'
      ? []
      : draft.reasons.filter(({ targetKind }) => (outcome === 'reject') === (targetKind === 'application'));
  return {
    ready: true,
    body: {
      stage: record.stage === 'second_review' ? 'second_review' : 'review',
      outcome,
      version: record.version,
      contentSha256: record.contentSha256 ?? '',
      checklist: items.map(({ key }) => ({ item: key, result: draft.marks[key]?.mark ?? 'open' })),
      acknowledgedChecks: draft.acknowledged,
      overridesBlocking: outcome === 'approve' && draft.override,
      reasons: wanted,
      comment: draft.comment.trim(),
    },
  };
}

function approvalGap(
  items: readonly CheckItem[],
  { checks, looked }: Pick<ApplicationDetail, 'checks' | 'looked'>,
  draft: Draft,
): NotYet | null {
  const blocking = checks.filter(isBlocking);
  if (blocking.length > 0 && !draft.override) return { fault: 'blocking', count: blocking.length };
  const problems = items.filter(({ key }) => draft.marks[key]?.mark === 'problem');
  if (problems[0]) return { fault: 'problems', count: problems.length, key: problems[0].key };
  const open = items.filter(({ key }) => !draft.marks[key]);
  if (open[0]) return { fault: 'open_items', count: open.length, key: open[0].key };
  const unshown = items.filter(
    ({ kind, materialId }) => kind === 'material' && materialId !== null && !looked.includes(materialId),
  );
  if (unshown[0]) return { fault: 'unlooked', count: unshown.length, key: unshown[0].key };
  const unseen = checks.filter(needsAcknowledgement).filter(({ id }) => !draft.acknowledged.includes(id));
  return unseen.length > 0 ? { fault: 'unacknowledged', count: unseen.length } : null;
}

function returnGap(items: readonly CheckItem[], draft: Draft): NotYet | null {
  const mute = items.filter(
    (item) =>
      draft.marks[item.key]?.mark === 'problem' &&
      !draft.reasons.some((one) => sameTarget(one, { targetKind: item.kind, target: item.target })),
  );
  if (mute[0]) return { fault: 'problem_without_reason', count: mute.length, key: mute[0].key };
  return draft.reasons.some(({ targetKind }) => targetKind !== 'application') ? null : { fault: 'no_reason' };
}

function rejectionGap(draft: Draft): NotYet | null {
  return draft.reasons.some(({ targetKind }) => targetKind === 'application') ? null : { fault: 'no_reason' };
}
