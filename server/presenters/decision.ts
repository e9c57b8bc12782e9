import { z } from 'zod';
import type { DecisionListRow } from '../reads/desk/decisions.ts';
import { plainFields } from './plainFields.ts';
import { decisionOutcomes, decisionReasons, reasonTargets } from '../vocabulary/decisionReasons.ts';
import { stages } from '../vocabulary/stages.ts';

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
export function presentDecision(row: DecisionListRow): DecisionRow {
  return { ...plainFields(decisionSchema, row), reasons: row.reasons.map((one) => plainFields(reason, one)) };
}
