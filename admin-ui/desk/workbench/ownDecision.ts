import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import type { DecisionOutcome } from '@vocabulary/decisionReasons.ts';
import { ApiError } from '../api/ApiError.ts';
import { session } from '../api/session.ts';

/** True for a refusal because this person has decided already: the answer to the first request was lost. */
export function ownEarlierDecision(error: unknown): DecisionOutcome | null {
  if (!(error instanceof ApiError) || error.code !== 'already_decided') return null;
  return isMe(error.details.staffId) ? (error.details.outcome as DecisionOutcome) : null;
}

/** This person's decision on the case in its present round, if nobody has decided after that. */
export function ownLastDecision({ decisions, round }: ApplicationDetail): DecisionOutcome | null {
  const last = decisions.filter((one) => one.round === round).toSorted((one, other) => other.id - one.id)[0];
  return last && isMe(last.staffId) ? last.outcome : null;
}

function isMe(staffId: unknown): boolean {
  return staffId !== undefined && staffId === session.get()?.staff.id;
}
