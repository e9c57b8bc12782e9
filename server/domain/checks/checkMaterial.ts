import { Material } from '../../models/Material.ts';
import { inTransaction, type Context } from '../context.ts';
import { findOfMaterial } from './findOfMaterial.ts';
import { keepFindings } from './keepFindings.ts';
import { loadChecked, lockChecked } from './loadChecked.ts';

/**
 * Run in the background: checks one new picture. One that was deleted or replaced meanwhile is passed over; running
 * twice changes nothing.
 */
export async function checkMaterial(ctx: Context, materialId: number): Promise<void> {
  const material = await Material.query(ctx.db).findById(materialId);
  if (!material || material.status === 'replaced') return;
  const checked = await loadChecked(ctx, material.applicationId);
  if (!checked) return;
  const findings = await findOfMaterial(ctx, { material, ...checked });
  await inTransaction(ctx, async (tx) => {
    const current = await lockChecked(tx, material.applicationId, checked.contentVersion);
    if (!current?.includes(materialId)) return;
    await keepFindings(
      tx,
      { applicationId: material.applicationId, materialId, contentVersion: checked.contentVersion },
      findings,
    );
  });
}
