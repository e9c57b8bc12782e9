import { z } from 'zod';
import type { Decision } from '../models/Decision.ts';
import type { DecisionReason } from '../models/DecisionReason.ts';
import { decisionOutcomes, decisionReasons, reasonTargets } from '../vocabulary/decisionReasons.ts';
import { stages } from '../vocabulary/stages.ts';
import { iso } from './moments.ts';

const reason = z.strictObject({
  targetKind: z.enum(reasonTargets),
  target: z.string(),
  code: z.enum(decisionReasons.map((one) => one.code)),
  text: z.string(),
});
export const decisionSchema = z.strictObject({
  id: z.number(),
  applicationId: z.number(),
  stage: z.enum(stages),
  round: z.number(),
  contentVersion: z.number(),
  contentSha256: z.string(),
  outcome: z.enum(decisionOutcomes),
  staffId: z.number(),
  staffName: z.string(),
  comment: z.string(),
  checklist: z.unknown(),
  checksFrozen: z.unknown(),
  acknowledgedChecks: z.array(z.number()),
  overridesBlocking: z.boolean(),
  createdAt: z.string(),
  reasons: z.array(reason),
});
export type ReasonRow = z.infer<typeof reason>;
export type DecisionRow = z.infer<typeof decisionSchema>;
export type DecisionSource = Pick<Decision, Exclude<keyof DecisionRow, 'staffName' | 'reasons'>> & {
  staffName: string;
  reasons: readonly Pick<DecisionReason, 'targetKind' | 'target' | 'code' | 'text'>[];
};
export function presentDecision(row: DecisionSource): DecisionRow {
  const {
    id,
    applicationId,
    stage,
    round,
    contentVersion,
    contentSha256,
    outcome,
    staffId,
    staffName,
    comment,
    checklist,
    checksFrozen,
    acknowledgedChecks,
    overridesBlocking,
  } = row;
  return {
    id,
    applicationId,
    stage,
    round,
    contentVersion,
    contentSha256,
    outcome,
    staffId,
    staffName,
    comment,
    checklist,
    checksFrozen,
    acknowledgedChecks,
    overridesBlocking,
    createdAt: iso(row.createdAt),
    reasons: row.reasons.map(({ targetKind, target, code, text }) => ({ targetKind, target, code, text })),
  };
}
