import type { ApplicationState } from './applicationStates.ts';
import { permissions, type Verb } from './permissions.ts';
import type { Role } from './roles.ts';
import type { Stage } from './stages.ts';

/** The stages that end with a decision, in the order in which a member of staff is given cases. */
export const reviewStages = ['second_review', 'review'] as const satisfies readonly Stage[];
export type ReviewStage = (typeof reviewStages)[number];

export const isReviewStage = (stage: Stage | null): stage is ReviewStage =>
  (reviewStages as readonly (Stage | null)[]).includes(stage);

/** The verb a decision at this stage needs. */
export const decideVerb = (stage: Stage | null): Extract<Verb, `application.decide_${ReviewStage}`> =>
  stage === 'second_review' ? 'application.decide_second_review' : 'application.decide_review';

interface Reviewer {
  id: number;
  roles: readonly Role[];
}

/** Stages that a person with these roles decides. */
export const stagesToDecide = ({ roles }: Pick<Reviewer, 'roles'>): ReviewStage[] =>
  reviewStages.filter((stage) =>
    (permissions[decideVerb(stage)].roles as readonly Role[]).some((one) => roles.includes(one)),
  );

/** A case as it stands at this moment: a claim that has run out and a hold that is over are null. */
export interface CaseNow {
  status: ApplicationState;
  stage: Stage | null;
  heldUntil: Date | string | null;
  /** Who has it. */
  assigneeId: number | null;
  enteredByStaffId: number | null;
  /** Who decided the other review of this round. */
  otherReviewerId: number | null;
}

/** Who entered an application may not decide it, and one person does not do both reviews of a round. */
export const isSamePerson = (staffId: number, found: Pick<CaseNow, 'enteredByStaffId' | 'otherReviewerId'>): boolean =>
  found.enteredByStaffId === staffId || found.otherReviewerId === staffId;

export const isHeldByOther = (staffId: number | null, { assigneeId }: Pick<CaseNow, 'assigneeId'>): boolean =>
  assigneeId !== null && assigneeId !== staffId;

/** Why this member of staff may not claim a case to decide it; null if he may. He may claim his own case again. */
export type ClaimRefusal = 'invalid_state' | 'forbidden' | 'separation_of_duties' | 'on_hold' | 'already_claimed';
export function whyNotClaim(staff: Reviewer, found: CaseNow): ClaimRefusal | null {
  const stages = stagesToDecide(staff);
  if (stages.length === 0) return 'forbidden';
  if (found.status !== 'open' || !isReviewStage(found.stage)) return 'invalid_state';
  if (!stages.includes(found.stage)) return 'forbidden';
  if (isSamePerson(staff.id, found)) return 'separation_of_duties';
  if (isHeldByOther(staff.id, found)) return 'already_claimed';
  return found.heldUntil === null ? null : 'on_hold';
}
