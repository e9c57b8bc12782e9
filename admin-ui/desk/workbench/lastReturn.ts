import type { ApplicationRecord, ReasonRow } from '../api/records.ts';

/** Why the case was sent back in the round before this one: the first thing to look at again. */
export function lastReturn({ decisions, round }: Pick<ApplicationRecord, 'decisions' | 'round'>): ReasonRow[] {
  return decisions.find((one) => one.outcome === 'return' && one.round === round - 1)?.reasons ?? [];
}
