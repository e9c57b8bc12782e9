import type { Knex } from 'knex';
import { newWorkflowVersion } from '../server/domain/catalogue/newWorkflowVersion.ts';
import { activeVersion } from '../server/domain/catalogue/readRules.ts';
import { presets } from '../server/domain/workflows/presets.ts';
import { sha256Hex } from '../server/lib/seal.ts';
import { businessTypes } from '../server/vocabulary/businessTypes.ts';
import { seedAgreements } from './agreements.ts';
import { seedProjects, seedTokenModels, type SeedProject } from './catalogue.ts';
import { presetRules } from './presetRules.ts';

/**
 * Projects, products, workflows, agreements and token models. Running it twice adds nothing; where the rules of a
 * preset have changed since, a project gets them as a new version, unless people have given it rules of their own.
 */
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
  const projectId = (await insertProject(trx, project)) ?? (await idOf(trx, project));
  const tx = { db: trx, actor: { kind: 'system', name: 'seed' } as const, requestId: null };
  for (const businessType of businessTypes) {
    const before = await activeVersion(tx, { projectId, businessType });
    if (before?.origin === 'catalogue') continue;
    const rules = presetRules(project.preset, businessType);
    await newWorkflowVersion(tx, { projectId, businessType, rules, origin: 'seed' });
  }
}

/** Inserts the project with its products. Null if it exists: people may have changed it, so it is left alone. */
async function insertProject(trx: Knex, project: SeedProject): Promise<number | null> {
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
  if (!row) return null;
  await trx('products').insert(products.map((one, position) => ({ ...one, projectId: row.id, position })));
  return row.id;
}

async function idOf(trx: Knex, { code }: SeedProject): Promise<number> {
  return ((await trx('projects').where({ code }).first('id')) as { id: number }).id;
}
