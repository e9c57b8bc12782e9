import { AppError } from '../../lib/AppError.ts';
import { canonicalJson } from '../../lib/canonicalJson.ts';
import type { BusinessType } from '../../vocabulary/businessTypes.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { activeVersion, type WorkflowVersion } from './readRules.ts';
import { workflowRulesSchema, type WorkflowRules } from './workflowRules.ts';

export interface NewVersion {
  projectId: number;
  businessType: BusinessType;
  rules: WorkflowRules;
  origin: WorkflowVersion['origin'];
}

/**
 * Gives a project new rules for one business type, as the next version of its workflow. Applications under way keep
 * their version; new ones get this one. Giving the same rules again changes nothing. Call it inside a transaction.
 * @throws AppError not_found (project) | validation_failed (rules that contradict each other)
 */
export async function newWorkflowVersion(
  tx: Pick<Context, 'db' | 'actor' | 'requestId'>,
  { projectId, businessType, rules: given, origin }: NewVersion,
): Promise<{ version: number; changed: boolean }> {
  // The project is locked, so that two changes at once are written one after the other.
  const project: unknown = await tx.db('projects').where({ id: projectId }).forUpdate().first('id');
  if (!project) throw new AppError('not_found', { projectId });
  const rules = checked(given);

  const before = await activeVersion(tx, { projectId, businessType });
  if (before && canonicalJson(before.rules) === canonicalJson(rules))
    return { version: before.version, changed: false };

  const newest = await tx
    .db('workflows')
    .where({ projectId, businessType })
    .orderBy('version', 'desc')
    .first('version');
  const version = (newest?.version ?? 0) + 1;
  if (before) await tx.db('workflows').where({ id: before.id }).update({ active: false });
  const workflowId = await writeVersion(tx, { projectId, businessType, rules, origin }, version);
  // The first version is part of creating the project and gets no event of its own.
  if (before)
    await record(tx, {
      type: 'workflow.changed',
      details: { projectId, businessType, workflowId, version, was: before.version },
    });
  return { version, changed: true };
}

function checked(given: WorkflowRules): WorkflowRules {
  const { success, data, error } = workflowRulesSchema.safeParse(given);
  if (success) return data;
  const faults = error.issues.map(({ path, message }) => ({ path: path.join('.'), code: 'rule', message }));
  throw new AppError('validation_failed', { faults });
}

async function writeVersion(
  { db }: Pick<Context, 'db'>,
  { projectId, businessType, rules, origin }: NewVersion,
  version: number,
): Promise<number> {
  const { productionMode, codeDelivery, stages, materials, documents } = rules;
  const acceptance = stages.some((row) => row.stage === 'acceptance');
  const [row] = await db('workflows')
    .insert({ projectId, businessType, version, productionMode, codeDelivery, acceptance, origin })
    .returning('id');
  if (!row) throw new Error(`version ${version} of ${businessType} in project ${projectId} was not stored`);
  const inOrder = async (table: string, rows: readonly object[]): Promise<void> => {
    if (rows.length > 0)
      await db(table).insert(rows.map((one, position) => ({ workflowId: row.id, position, ...one })));
  };
  await inOrder('workflowStages', stages);
  await inOrder('workflowMaterials', materials);
  await inOrder('workflowDocuments', documents);
  return row.id;
}
