import { z } from 'zod';
import { anyOf, flag, search } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import { applicationStates } from '../../vocabulary/applicationStates.ts';
import { businessTypes } from '../../vocabulary/businessTypes.ts';
import { decisionOutcomes, decisionReasons } from '../../vocabulary/decisionReasons.ts';
import { stages } from '../../vocabulary/stages.ts';

export const applicationFilter = z.strictObject({
  id: idFilter,
  q: search.optional(),
  status: anyOf(applicationStates).optional(),
  stage: anyOf(stages).optional(),
  businessType: anyOf(businessTypes).optional(),
  projectId: z.coerce.number().int().optional(),
  due: z.enum(['late', 'today']).optional(),
  assignee: z.enum(['me', 'none']).optional(),
  held: flag.optional(),
  queue: flag.optional(),
});

export const version = z.number().int().min(1);
const words = (max: number) => z.string().trim().max(max);

const reason = z.strictObject({
  targetKind: z.enum(['material', 'field', 'application']),
  target: words(120).default(''),
  code: z.enum(decisionReasons.map((one) => one.code)),
  text: words(500).default(''),
});

export const decisionBody = z.strictObject({
  stage: z.enum(['review', 'second_review']),
  outcome: z.enum(decisionOutcomes),
  version,
  contentSha256: z.string().regex(/^[0-9a-f]{64}$/),
  checklist: z
    .array(z.strictObject({ item: words(120), result: words(20) }))
    .max(200)
    .default([]),
  acknowledgedChecks: z.array(z.number().int()).max(200).default([]),
  overridesBlocking: z.boolean().default(false),
  reasons: z.array(reason).max(100).default([]),
  comment: words(2000).default(''),
});

export const holdBody = z.strictObject({ until: z.coerce.date(), reason: words(500).min(1) });
export const noteBody = z.strictObject({ body: words(2000).min(1) });
export const revealBody = z.strictObject({ field: words(60).min(1), reason: words(300).min(2) });
