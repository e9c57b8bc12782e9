import { rulesOf } from '../server/domain/businessTypes/rulesOf.ts';
import type { WorkflowRules } from '../server/domain/catalogue/workflowRules.ts';
import { presets, promisedDays, type PresetName } from '../server/domain/workflows/presets.ts';
import type { BusinessType } from '../server/vocabulary/businessTypes.ts';
import { seedMaterials } from './catalogue.ts';

/** The rules a preset has for a business type. */
export function presetRules(preset: PresetName, businessType: BusinessType): WorkflowRules {
  const { codeDelivery, workflows } = presets[preset];
  const { stages, mode } = workflows[businessType];
  return {
    productionMode: mode,
    codeDelivery,
    stages: stages.map((stage) => ({ stage, promisedWorkingDays: promisedDays[stage] })),
    materials: seedMaterials[businessType].map((material) => ({ beforePayment: true, ...material })),
    documents: [...rulesOf(businessType).documents],
  };
}
