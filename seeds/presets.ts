import type { Knex } from 'knex';
import { rulesOf } from '../server/domain/businessTypes/rulesOf.ts';
import { presets, promisedDays } from '../server/domain/workflows/presets.ts';
import { sha256Hex } from '../server/lib/seal.ts';
import { businessTypes } from '../server/vocabulary/businessTypes.ts';
import { seedAgreements } from './agreements.ts';
import { seedMaterials, seedProjects, seedTokenModels, type SeedProject } from './catalogue.ts';

/** Projects, products, workflows, agreements and token models. Running it twice adds nothing. */
export async function seedPresets(db: Knex): Promise<void> {
  await db.transaction(async (trx) => {
    await trx('agreements')
      .insert(seedAgreements.map((one) => ({ ...one, sha256: sha256Hex(one.body) })))
      .onConflict(['kind', 'version'])
      .ignore();
    await trx('tokenModels')
      .insert(
        seedTokenModels.map((one) => ({
          ...one,
          serialPrefixes: [...one.serialPrefixes],
          algorithms: [...one.algorithms],
        })),
      )
      .onConflict('code')
      .ignore();
    for (const project of seedProjects) await seedProject(trx, project);
  });
}

async function seedProject(trx: Knex, project: SeedProject): Promise<void> {
  const { products, deliveryPrices, pickupPoints, statusWording, transferAccount, ...plain } = project;
  const [row] = (await trx('projects')
    .insert({
      ...plain,
      acceptance: presets[project.preset].acceptance,
      deliveryPrices: JSON.stringify(deliveryPrices),
      pickupPoints: JSON.stringify(pickupPoints),
      statusWording: JSON.stringify(statusWording),
      transferAccount: JSON.stringify(transferAccount),
    })
    .onConflict('code')
    .ignore()
    .returning('id')) as { id: number }[];
  if (!row) return;
  await trx('products').insert(products.map((one, position) => ({ ...one, projectId: row.id, position })));
  for (const businessType of businessTypes) {
    const preset = presets[project.preset];
    const { stages, mode } = preset.workflows[businessType];
    const [workflow] = (await trx('workflows')
      .insert({
        projectId: row.id,
        businessType,
        productionMode: mode,
        codeDelivery: preset.codeDelivery,
        acceptance: stages.includes('acceptance'),
      })
      .returning('id')) as { id: number }[];
    if (!workflow) throw new Error(`the workflow ${businessType} of project ${row.id} was not stored`);
    const workflowId = workflow.id;
    await trx('workflowStages').insert(
      stages.map((stage, position) => ({ workflowId, position, stage, promisedWorkingDays: promisedDays[stage] })),
    );
    await trx('workflowMaterials').insert(
      seedMaterials[businessType].map((material, position) => ({ workflowId, position, ...material })),
    );
    const { documents } = rulesOf(businessType);
    if (documents.length > 0)
      await trx('workflowDocuments').insert(
        documents.map((document, position) => ({ workflowId, position, ...document })),
      );
  }
}
