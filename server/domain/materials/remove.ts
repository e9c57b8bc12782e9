import { AppError } from '../../lib/AppError.ts';
import { Material } from '../../models/Material.ts';
import { lockOwnApplication } from '../applications/ownApplication.ts';
import { touchDraft } from '../applications/touchDraft.ts';
import { record } from '../audit/record.ts';
import { accountOf } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { dropFiles } from './pictureFiles.ts';
import { refusePlace } from './place.ts';
import { retire, wasHandedIn } from './retire.ts';

/**
 * Removes a picture that has not been handed in yet. Pictures from the last round that it had replaced are in force
 * again, as returned.
 * @throws AppError not_found | invalid_state when it was handed in | as refusePlace
 */
export async function removeMaterial(ctx: Context, { materialId }: { materialId: number }): Promise<void> {
  const unused = await inTransaction(ctx, async (tx) => {
    const found = await Material.query(tx.db)
      .join('applications', 'applications.id', 'materials.applicationId')
      .where({ 'materials.id': materialId, 'applications.accountId': accountOf(tx).id })
      .select('materials.*')
      .first();
    if (!found) throw new AppError('not_found');
    const own = await lockOwnApplication(tx, found.applicationId, ['draft', 'returned']);
    await refusePlace(tx, own, found);
    const material = await Material.query(tx.db).findById(materialId);
    if (!material) throw new AppError('not_found');
    if (material.status !== 'uploaded' || wasHandedIn(material, own.state))
      throw new AppError('invalid_state', { status: material.status });

    await tx.db('materials').where({ replacedById: materialId }).update({ status: 'returned', replacedById: null });
    const files = await retire(tx, [material], own.state, null);
    if (own.state.status === 'draft') await touchDraft(tx, material.applicationId);
    await record(tx, {
      applicationId: material.applicationId,
      type: 'material.removed',
      details: { materialId, kind: material.kind, contentSha256: material.contentSha256 },
    });
    return files;
  });
  await dropFiles(ctx, unused);
}
