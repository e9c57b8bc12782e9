import { z } from 'zod';
import type { Product } from '../models/Product.ts';
import type { Project } from '../models/Project.ts';
import { materialKinds, type MaterialCondition, type MaterialKind } from '../vocabulary/materialKinds.ts';
import { productKinds, subjectKinds } from '../vocabulary/productKinds.ts';
import { productionModes, stages as stageNames, type ProductionMode, type Stage } from '../vocabulary/stages.ts';

export const intakeProductSchema = z.strictObject({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(productKinds),
  subjectKind: z.enum(subjectKinds),
  withSeal: z.boolean(),
  years: z.number(),
  priceFen: z.number(),
  mediumFeeFen: z.number(),
  mandatoryGroup: z.string().nullable(),
});
export type IntakeProduct = z.infer<typeof intakeProductSchema>;

export const intakeProjectSchema = z.strictObject({
  id: z.number(),
  name: z.string(),
  subProject: z.string().nullable(),
  marketRole: z.string().nullable(),
  hotline: z.string(),
  products: z.array(intakeProductSchema),
  stages: z.array(z.strictObject({ stage: z.enum(stageNames), promisedWorkingDays: z.number() })),
  productionMode: z.enum(productionModes).nullable(),
  materials: z.array(z.enum(materialKinds)),
});
export type IntakeProject = z.infer<typeof intakeProjectSchema>;

export const intakeCatalogueSchema = z.strictObject({
  regions: z.array(
    z.strictObject({
      name: z.string(),
      categories: z.array(z.strictObject({ name: z.string(), projects: z.array(intakeProjectSchema) })),
    }),
  ),
});
export type IntakeCatalogue = z.infer<typeof intakeCatalogueSchema>;

interface CatalogueEntry {
  project: Project;
  products: readonly Product[];
  workflow: { productionMode: ProductionMode | null };
  stages: readonly { stage: Stage; promisedWorkingDays: number }[];
  materials: readonly { kind: MaterialKind; condition: MaterialCondition }[];
}

/** Regions → categories → projects → products, in the order in which they were read. */
export function presentIntakeCatalogue(entries: readonly CatalogueEntry[]): IntakeCatalogue {
  const regions: IntakeCatalogue['regions'] = [];
  for (const entry of entries) {
    const { region, category } = entry.project;
    let inRegion = regions.find((one) => one.name === region);
    if (!inRegion) regions.push((inRegion = { name: region, categories: [] }));
    let inCategory = inRegion.categories.find((one) => one.name === category);
    if (!inCategory) inRegion.categories.push((inCategory = { name: category, projects: [] }));
    inCategory.projects.push(presentProject(entry));
  }
  return { regions };
}

/** Of which condition papers are named before an application exists; a receipt is asked for when money is due. */
const shownBeforehand: Readonly<Record<MaterialCondition, boolean>> = {
  always: true,
  with_seal: true,
  other_person: true,
  bank_transfer: false,
};

function presentProject({ project, products, workflow, stages, materials }: CatalogueEntry): IntakeProject {
  const { id, name, subProject, marketRole, hotline } = project;
  return {
    id,
    name,
    subProject,
    marketRole,
    hotline,
    productionMode: workflow.productionMode,
    products: products.map(presentIntakeProduct),
    stages: stages.map(({ stage, promisedWorkingDays }) => ({ stage, promisedWorkingDays })),
    materials: materials.filter((one) => shownBeforehand[one.condition]).map((one) => one.kind),
  };
}

function presentIntakeProduct(product: Product): IntakeProduct {
  const { id, code, name, kind, subjectKind, withSeal, years, priceFen, mediumFeeFen, mandatoryGroup } = product;
  return { id, code, name, kind, subjectKind, withSeal, years, priceFen, mediumFeeFen, mandatoryGroup };
}
