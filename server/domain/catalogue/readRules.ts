import type { BusinessType } from '../../vocabulary/businessTypes.ts';
import type { Context } from '../context.ts';
import { workflowRulesSchema, type WorkflowRules } from './workflowRules.ts';

export interface WorkflowVersion {
  id: number;
  version: number;
  origin: 'seed' | 'catalogue';
  rules: WorkflowRules;
}

/** The version that new applications of this business type use; null where the project does not offer it. */
export async function activeVersion(
  { db }: Pick<Context, 'db'>,
  project: { projectId: number; businessType: BusinessType },
): Promise<WorkflowVersion | null> {
  const row = await db('workflows')
    .where({ ...project, active: true })
    .first();
  if (!row) return null;
  const { id, version, origin, productionMode, codeDelivery } = row;
  const listed = (table: string, ...columns: string[]): Promise<unknown[]> =>
    db(table).where({ workflowId: id }).orderBy('position').select(columns);
  const rules = workflowRulesSchema.parse({
    productionMode,
    codeDelivery,
    stages: await listed('workflowStages', 'stage', 'promisedWorkingDays'),
    materials: await listed('workflowMaterials', 'kind', 'condition', 'required', 'beforePayment'),
    documents: await listed('workflowDocuments', 'kind', 'condition'),
  });
  return { id, version, origin, rules };
}
