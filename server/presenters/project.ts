import { z } from 'zod';
import type { Project } from '../models/Project.ts';
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

export function presentProject({
  id,
  code,
  name,
  region,
  category,
  subProject,
  marketRole,
  preset,
  hotline,
  active,
  acceptance,
  uploadLimitBytes,
  pinDelivery,
}: Pick<Project, keyof ProjectRow>): ProjectRow {
  return {
    id,
    code,
    name,
    region,
    category,
    subProject,
    marketRole,
    preset,
    hotline,
    active,
    acceptance,
    uploadLimitBytes,
    pinDelivery,
  };
}
type Settings = Omit<ProjectDetail, keyof ProjectRow>;
export function presentProjectDetail(row: Pick<Project, keyof ProjectRow> & Settings): ProjectDetail {
  const { deliveryPrices, pickupPoints, statusWording, transferAccount, workflows } = row;
  return { ...presentProject(row), deliveryPrices, pickupPoints, statusWording, transferAccount, workflows };
}
