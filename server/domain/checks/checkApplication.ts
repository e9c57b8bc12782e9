import { inTransaction, type Context } from '../context.ts';
import type { Finding } from './finding.ts';
import { findOfApplication } from './findOfApplication.ts';
import { findOfMaterial } from './findOfMaterial.ts';
import { keepFindings } from './keepFindings.ts';
import { loadChecked, lockChecked } from './loadChecked.ts';

/**
 * Run in the background after each submission: checks the application as a whole and every picture of it against what
 * was handed in.
 */
export async function checkApplication(ctx: Context, applicationId: number): Promise<void> {
  const checked = await loadChecked(ctx, applicationId);
  if (!checked) return;
  const {
    submission: { materials },
    contentVersion,
  } = checked;
  const ofApplication = await findOfApplication(ctx, checked);
  const ofMaterials: { materialId: number; findings: Finding[] }[] = [];
  for (const material of materials)
    ofMaterials.push({ materialId: material.id, findings: await findOfMaterial(ctx, { material, ...checked }) });

  await inTransaction(ctx, async (tx) => {
    const current = await lockChecked(tx, applicationId, contentVersion);
    if (!current) return;
    await tx
      .db('checks')
      .where({ applicationId, superseded: false })
      .whereNotNull('materialId')
      .whereNotIn('materialId', current)
      .update({ superseded: true });
    await keepFindings(tx, { applicationId, materialId: null, contentVersion }, ofApplication);
    for (const { materialId, findings } of ofMaterials.filter((one) => current.includes(one.materialId)))
      await keepFindings(tx, { applicationId, materialId, contentVersion }, findings);
  });
}
