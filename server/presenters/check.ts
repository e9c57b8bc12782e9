import { z } from 'zod';
import type { CheckListRow } from '../reads/desk/checks.ts';
import { plainFields } from './plainFields.ts';
import { checkKinds, checkLevels, checkResults } from '../vocabulary/checkKinds.ts';

export const checkSchema = z.strictObject({
  id: z.number(),
  applicationId: z.number(),
  materialId: z.number().nullable(),
  contentVersion: z.number(),
  kind: z.enum(checkKinds),
  level: z.enum(checkLevels),
  result: z.enum(checkResults),
  evidence: z.record(z.string(), z.unknown()),
  ruleVersion: z.string(),
  superseded: z.boolean(),
  createdAt: z.string(),
});
export type CheckRow = z.infer<typeof checkSchema>;
export function presentCheck(row: CheckListRow): CheckRow {
  return { ...plainFields(checkSchema, row), evidence: row.evidence as Record<string, unknown> };
}
