import { decisionReasons } from '@vocabulary/decisionReasons.ts';
import type { ReasonRow } from '@presenters/decision.ts';
import type { CheckItem } from './checklist.ts';

export type ReasonOption = (typeof decisionReasons)[number];

/** The reasons that fit a target, in the order of their number keys. */
export function reasonsFor(targetKind: ReasonRow['targetKind']): ReasonOption[] {
  return decisionReasons.filter(({ target }) => target === targetKind || target === 'any');
}

export function targetOf(item: CheckItem): Pick<ReasonRow, 'targetKind' | 'target'> {
  return { targetKind: item.kind, target: item.target };
}
