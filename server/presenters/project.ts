import { z } from 'zod';
import type { ProjectDetailRow, ProjectListRow } from '../reads/desk/projects.ts';
import { listColumns, toReaders, type Actor } from './listColumns.ts';
import { plainFields } from './plainFields.ts';
import { businessTypes } from '../vocabulary/businessTypes.ts';
import { materialKinds } from '../vocabulary/materialKinds.ts';
import { stages } from '../vocabulary/stages.ts';

export const projectList = listColumns('project.read', {
  id: toReaders(z.number()),
  code: toReaders(z.string()),
  name: toReaders(z.string()),
  region: toReaders(z.string()),
  category: toReaders(z.string()),
  subProject: toReaders(z.string().nullable()),
  marketRole: toReaders(z.string().nullable()),
  preset: toReaders(z.string()),
  hotline: toReaders(z.string()),
  active: toReaders(z.boolean()),
  acceptance: toReaders(z.boolean()),
  uploadLimitBytes: toReaders(z.number()),
  pinDelivery: toReaders(z.string()),
});
export const projectSchema = projectList.schema;
export type ProjectRow = z.infer<typeof projectSchema>;
const workflow = z.strictObject({
  businessType: z.enum(businessTypes),
  version: z.number(),
  productionMode: z.string().nullable(),
  codeDelivery: z.string(),
  acceptance: z.boolean(),
  stages: z.array(z.enum(stages)),
  materials: z.array(z.enum(materialKinds)),
});
const settings = z.strictObject({
  deliveryPrices: z.unknown(),
  pickupPoints: z.unknown(),
  statusWording: z.unknown(),
  transferAccount: z.unknown(),
});
export const projectDetailSchema = projectSchema.extend({ ...settings.shape, workflows: z.array(workflow) });
export type ProjectDetail = z.infer<typeof projectDetailSchema>;

export function presentProject(actor: Actor, row: ProjectListRow): ProjectRow {
  return projectList.present(actor, row);
}
export function presentProjectDetail(actor: Actor, row: ProjectDetailRow): ProjectDetail {
  return {
    ...presentProject(actor, row),
    ...plainFields(settings, row),
    workflows: row.workflows.map((one) => plainFields(workflow, one)),
  };
}
