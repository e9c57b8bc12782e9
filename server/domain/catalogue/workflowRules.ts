import { z } from 'zod';
import { documentConditions, documentKinds } from '../../vocabulary/documentKinds.ts';
import { materialConditions, materialKinds } from '../../vocabulary/materialKinds.ts';
import { codeDeliveries, productionModes, stages } from '../../vocabulary/stages.ts';

const noneTwice = <Row>(rows: readonly Row[], of: (row: Row) => string): boolean =>
  new Set(rows.map(of)).size === rows.length;

/**
 * The rules of one business type in one project, as a version of its workflow stores them. The order of lists matters.
 */
export const workflowRulesSchema = z
  .strictObject({
    productionMode: z.enum(productionModes).nullable(),
    codeDelivery: z.enum(codeDeliveries),
    stages: z
      .array(z.strictObject({ stage: z.enum(stages), promisedWorkingDays: z.number().int().min(0).max(30) }))
      .min(1),
    materials: z.array(
      z.strictObject({
        kind: z.enum(materialKinds),
        condition: z.enum(materialConditions),
        required: z.boolean(),
        beforePayment: z.boolean().default(true),
      }),
    ),
    documents: z.array(z.strictObject({ kind: z.enum(documentKinds), condition: z.enum(documentConditions) })),
  })
  .refine((rules) => noneTwice(rules.stages, (row) => row.stage), { path: ['stages'], error: 'a stage twice' })
  .refine((rules) => noneTwice(rules.materials, (row) => row.kind), { path: ['materials'], error: 'a kind twice' })
  .refine((rules) => noneTwice(rules.documents, (row) => row.kind), { path: ['documents'], error: 'a kind twice' })
  .refine((rules) => (rules.productionMode !== null) === rules.stages.some((row) => row.stage === 'production'), {
    path: ['productionMode'],
    error: 'a mode belongs to the stage production, and only to it',
  });
export type WorkflowRules = z.infer<typeof workflowRulesSchema>;
