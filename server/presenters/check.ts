import { z } from 'zod';
import type { CheckListRow } from '../reads/desk/checks.ts';
import { listColumns, toReaders, type Actor } from './listColumns.ts';
import { checkKinds, checkLevels, checkResults } from '../vocabulary/checkKinds.ts';

export const checkList = listColumns('material.read', {
  id: toReaders(z.number()),
  applicationId: toReaders(z.number()),
  materialId: toReaders(z.number().nullable()),
  contentVersion: toReaders(z.number()),
  kind: toReaders(z.enum(checkKinds)),
  level: toReaders(z.enum(checkLevels)),
  result: toReaders(z.enum(checkResults)),
  evidence: toReaders(z.record(z.string(), z.unknown())),
  ruleVersion: toReaders(z.string()),
  superseded: toReaders(z.boolean()),
  createdAt: toReaders(z.string()),
});
export const checkSchema = checkList.schema;
export type CheckRow = z.infer<typeof checkSchema>;
export function presentCheck(actor: Actor, row: CheckListRow): CheckRow {
  return checkList.present(actor, { ...row, evidence: row.evidence as Record<string, unknown> });
}
