import { z } from 'zod';
import type { ProjectDetail as ProjectDetailRow, ProjectListRow } from '../reads/desk/projects.ts';
import { plainFields } from './plainFields.ts';
import { businessTypes } from '../vocabulary/businessTypes.ts';
import { materialKinds } from '../vocabulary/materialKinds.ts';
import { stages } from '../vocabulary/stages.ts';

export const projectSchema = z.strictObject({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  region: z.string(),
  category: z.string(),
  subProject: z.string().nullable(),
  marketRole: z.string().nullable(),
  preset: z.string(),
  hotline: z.string(),
  active: z.boolean(),
  acceptance: z.boolean(),
  uploadLimitBytes: z.number(),
  pinDelivery: z.string(),
});
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
export const projectDetailSchema = projectSchema.extend({
  deliveryPrices: z.unknown(),
  pickupPoints: z.unknown(),
  statusWording: z.unknown(),
  transferAccount: z.unknown(),
  workflows: z.array(workflow),
});
export type ProjectDetail = z.infer<typeof projectDetailSchema>;

export function presentProject(row: ProjectListRow): ProjectRow {
  return plainFields(projectSchema, row);
}
export function presentProjectDetail(row: ProjectDetailRow): ProjectDetail {
  return {
    ...plainFields(projectDetailSchema, row),
    workflows: row.workflows.map((one) => plainFields(workflow, one)),
  };
}
