import { z } from 'zod';
import type { Check } from '../models/Check.ts';
import { checkKinds, checkLevels, checkResults } from '../vocabulary/checkKinds.ts';
import { iso } from './moments.ts';

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
export type CheckSource = Pick<Check, keyof CheckRow>;
export function presentCheck({
  id,
  applicationId,
  materialId,
  contentVersion,
  kind,
  level,
  result,
  evidence,
  ruleVersion,
  superseded,
  createdAt,
}: CheckSource): CheckRow {
  return {
    id,
    applicationId,
    materialId,
    contentVersion,
    kind,
    level,
    result,
    evidence: evidence as Record<string, unknown>,
    ruleVersion,
    superseded,
    createdAt: iso(createdAt),
  };
}
