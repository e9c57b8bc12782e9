import { readFileSync } from 'node:fs';
import { newWorkflowVersion } from '../domain/catalogue/newWorkflowVersion.ts';
import { activeVersion } from '../domain/catalogue/readRules.ts';
import { workflowRulesSchema, type WorkflowRules } from '../domain/catalogue/workflowRules.ts';
import { inTransaction, systemContext, type Context } from '../domain/context.ts';
import { presets, type PresetName } from '../domain/workflows/presets.ts';
import { businessTypes, type BusinessType } from '../vocabulary/businessTypes.ts';
import { presetRules } from '../../seeds/presetRules.ts';

const usage = `workflow:version PROJECT BUSINESS_TYPE                 the rules in force, as JSON
workflow:version PROJECT BUSINESS_TYPE RULES.json      these rules for applications begun from now on
workflow:version PROJECT BUSINESS_TYPE --preset NAME   those of a preset (${Object.keys(presets).join(', ')})`;

/** `npm run workflow:version -- …`: new rules for a business type of a project. Applications under way keep theirs. */
export async function workflowVersion([code, type, from, name]: string[], context: Context): Promise<number> {
  const businessType = businessTypes.find((one) => one === type);
  const project = (await context
    .db('projects')
    .where({ code: code ?? '' })
    .first('id')) as { id: number } | undefined;
  if (!businessType || !project) {
    console.error(usage);
    return 2;
  }
  const at = { projectId: project.id, businessType };
  if (from === undefined) {
    console.log(JSON.stringify((await activeVersion(context, at))?.rules ?? null, null, 2));
    return 0;
  }
  const rules = from === '--preset' ? ofPreset(name, businessType) : ofFile(from);
  const { version, changed } = await inTransaction(systemContext(context, 'workflow:version'), (tx) =>
    newWorkflowVersion(tx, { ...at, rules, origin: 'catalogue' }),
  );
  console.log(`${code} ${businessType}: ${changed ? '新版本 · now' : '没有变化 · unchanged'} ${version}`);
  return 0;
}

function ofPreset(name: string | undefined, businessType: BusinessType): WorkflowRules {
  if (name === undefined || !(name in presets))
    throw new Error(`--preset takes one of ${Object.keys(presets).join(', ')}`);
  return presetRules(name as PresetName, businessType);
}

function ofFile(file: string): WorkflowRules {
  return workflowRulesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
