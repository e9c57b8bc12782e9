import { z } from 'zod';
import type { ApplicationListRow } from '../reads/desk/applications.ts';
import { plainFields } from './plainFields.ts';
import { abilitiesOf } from '../domain/authorize.ts';
import { applicationStates } from '../vocabulary/applicationStates.ts';
import { isReviewStage, whyNotClaim } from '../vocabulary/claims.ts';
import { businessTypes } from '../vocabulary/businessTypes.ts';
import { stages } from '../vocabulary/stages.ts';

export const applicationRowSchema = z.strictObject({
  id: z.number(),
  number: z.string(),
  businessType: z.enum(businessTypes),
  status: z.enum(applicationStates),
  stage: z.enum(stages).nullable(),
  stageLabel: z.string().nullable(),
  projectId: z.number(),
  projectName: z.string(),
  organizationName: z.string(),
  uscc: z.string(),
  agentName: z.string(),
  agentPhoneMasked: z.string(),
  tokenQuantity: z.number(),
  totalFen: z.number(),
  priority: z.number(),
  round: z.number(),
  dueAt: z.string().nullable(),
  minutesLeft: z.number().nullable(),
  submittedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  heldUntil: z.string().nullable(),
  assigneeId: z.number().nullable(),
  assigneeName: z.string().nullable(),
  leaseUntil: z.string().nullable(),
  version: z.number(),
  abilities: z.array(z.string()),
});
export type ApplicationRow = z.infer<typeof applicationRowSchema>;

type Actor = Parameters<typeof abilitiesOf>[0];
export function presentApplication(actor: Actor, row: ApplicationListRow): ApplicationRow {
  return { ...plainFields(applicationRowSchema, row), abilities: applicationAbilities(actor, row) };
}

/** Verbs of the person who has claimed the case; nobody else is offered them. */
const needsClaim = new Set(['release', 'decide_review', 'decide_second_review', 'hold', 'override', 'reveal']);

/**
 * What may be done with this application now. Besides role and state it depends on who has claimed it,
 * whether it is on hold, and who entered it.
 */
function applicationAbilities(actor: Actor, row: ApplicationListRow): string[] {
  const me = actor.kind === 'staff' ? actor.id : null;
  return abilitiesOf(actor, 'application', { projectId: row.projectId, state: row.status, stage: row.stage }).filter(
    (verb) => {
      if (needsClaim.has(verb)) return row.assigneeId === me;
      if (verb === 'claim')
        return row.assigneeId === null && actor.kind === 'staff' && whyNotClaim(actor, row) === null;
      if (verb === 'release_hold') return row.heldUntil !== null;
      return verb !== 'hand_over' || isReviewStage(row.stage);
    },
  );
}
