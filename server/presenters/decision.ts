import { z } from 'zod';
import type { DecisionListRow } from '../reads/desk/decisions.ts';
import { listColumns, toReaders, type Actor } from './listColumns.ts';
import { plainFields } from './plainFields.ts';
import { decisionOutcomes, decisionReasons, reasonTargets } from '../vocabulary/decisionReasons.ts';
import { stages } from '../vocabulary/stages.ts';

const reason = z.strictObject({
  targetKind: z.enum(reasonTargets),
  target: z.string(),
  code: z.enum(decisionReasons.map((one) => one.code)),
  text: z.string(),
});
export const decisionList = listColumns('application.read', {
  id: toReaders(z.number()),
  applicationId: toReaders(z.number()),
  stage: toReaders(z.enum(stages)),
  round: toReaders(z.number()),
  contentVersion: toReaders(z.number()),
  contentSha256: toReaders(z.string()),
  outcome: toReaders(z.enum(decisionOutcomes)),
  staffId: toReaders(z.number()),
  staffName: toReaders(z.string()),
  comment: toReaders(z.string()),
  checklist: toReaders(z.unknown()),
  checksFrozen: toReaders(z.unknown()),
  acknowledgedChecks: toReaders(z.array(z.number())),
  overridesBlocking: toReaders(z.boolean()),
  createdAt: toReaders(z.string()),
  reasons: toReaders(z.array(reason)),
});
export const decisionSchema = decisionList.schema;
export type ReasonRow = z.infer<typeof reason>;
export type DecisionRow = z.infer<typeof decisionSchema>;
export function presentDecision(actor: Actor, row: DecisionListRow): DecisionRow {
  return decisionList.present(actor, { ...row, reasons: row.reasons.map((one) => plainFields(reason, one)) });
}
