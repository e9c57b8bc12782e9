import { Product } from '../../models/Product.ts';
import { Project } from '../../models/Project.ts';
import { Workflow } from '../../models/Workflow.ts';
import { WorkflowMaterial } from '../../models/WorkflowMaterial.ts';
import { WorkflowStage } from '../../models/WorkflowStage.ts';
import { typesFromNothing } from '../../domain/businessTypes/rulesOf.ts';
import type { Context } from '../../domain/context.ts';

export interface CatalogueProject {
  project: Project;
  products: Product[];
  workflow: Workflow;
  stages: WorkflowStage[];
  materials: WorkflowMaterial[];
}

/** What may be applied for now: active projects with products and a workflow that begins from nothing. */
export async function readCatalogue(ctx: Context): Promise<CatalogueProject[]> {
  const projects = await Project.query(ctx.db).where({ active: true }).orderBy(['region', 'category', 'name']);
  const ids = projects.map((one) => one.id);
  const products = await Product.query(ctx.db).whereIn('projectId', ids).where({ active: true }).orderBy('position');
  const workflows = await Workflow.query(ctx.db)
    .whereIn('projectId', ids)
    .whereIn('businessType', typesFromNothing)
    .where({ active: true });
  const workflowIds = workflows.map((one) => one.id);
  const stages = await WorkflowStage.query(ctx.db).whereIn('workflowId', workflowIds).orderBy('position');
  const materials = await WorkflowMaterial.query(ctx.db).whereIn('workflowId', workflowIds).orderBy('position');
  return projects.flatMap((project) => {
    const workflow = workflows.find((one) => one.projectId === project.id);
    const offered = products.filter((one) => one.projectId === project.id);
    if (!workflow || offered.length === 0) return [];
    return [
      {
        project,
        products: offered,
        workflow,
        stages: stages.filter((one) => one.workflowId === workflow.id),
        materials: materials.filter((one) => one.workflowId === workflow.id),
      },
    ];
  });
}
