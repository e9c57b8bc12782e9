import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import type { ReasonRow } from '@presenters/decision.ts';

/** Why the case was sent back in the round before this one: the first thing to look at again. */
export function lastReturn({ decisions, round }: Pick<ApplicationDetail, 'decisions' | 'round'>): ReasonRow[] {
  return decisions.find((one) => one.outcome === 'return' && one.round === round - 1)?.reasons ?? [];
}
