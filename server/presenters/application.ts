import { z } from 'zod';
import type { ApplicationListRow } from '../reads/desk/applications.ts';
import { listColumns, onlyTo, toReaders, type Actor } from './listColumns.ts';
import { formReaders } from '../vocabulary/form/formReaders.ts';
import { abilitiesOf } from '../domain/authorize.ts';
import { applicationStates } from '../vocabulary/applicationStates.ts';
import { isReviewStage, whyNotClaim } from '../vocabulary/claims.ts';
import { businessTypes } from '../vocabulary/businessTypes.ts';
import { stages } from '../vocabulary/stages.ts';

export const applicationList = listColumns('application.read', {
  id: toReaders(z.number()),
  number: toReaders(z.string()),
  businessType: toReaders(z.enum(businessTypes)),
  status: toReaders(z.enum(applicationStates)),
  stage: toReaders(z.enum(stages).nullable()),
  stageLabel: toReaders(z.string().nullable()),
  projectId: toReaders(z.number()),
  projectName: toReaders(z.string()),
  organizationName: toReaders(z.string()),
  uscc: toReaders(z.string()),
  agentName: onlyTo(formReaders.agent, z.string()),
  agentPhoneMasked: onlyTo(formReaders.agent, z.string()),
  tokenQuantity: toReaders(z.number()),
  totalFen: toReaders(z.number()),
  priority: toReaders(z.number()),
  round: toReaders(z.number()),
  dueAt: toReaders(z.string().nullable()),
  minutesLeft: toReaders(z.number().nullable()),
  submittedAt: toReaders(z.string().nullable()),
  closedAt: toReaders(z.string().nullable()),
  heldUntil: toReaders(z.string().nullable()),
  assigneeId: toReaders(z.number().nullable()),
  assigneeName: toReaders(z.string().nullable()),
  leaseUntil: toReaders(z.string().nullable()),
  version: toReaders(z.number()),
  abilities: toReaders(z.array(z.string())),
});
export const applicationRowSchema = applicationList.schema;
export type ApplicationRow = z.infer<typeof applicationRowSchema>;

export function presentApplication(actor: Actor, row: ApplicationListRow): ApplicationRow {
  return applicationList.present(actor, { ...row, abilities: applicationAbilities(actor, row) });
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
