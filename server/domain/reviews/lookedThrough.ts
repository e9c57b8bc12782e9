import { AppError } from '../../lib/AppError.ts';
import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { Material } from '../../models/Material.ts';
import type { Context, StaffActor } from '../context.ts';
import { openPicture } from '../materials/pictureFiles.ts';
import { judgedNow, lookedAt } from './judgedNow.ts';

/**
 * Refuses an approval of content this person has not looked through: an item not judged or judged wrong, a picture his
 * screen has not shown, or one that can no longer be opened. The details name each of them.
 * @throws AppError not_looked_at (details: items, pictures, unreadable)
 */
export async function refuseUnlooked(tx: Context, applicationId: number, staff: StaffActor): Promise<void> {
  const items = await judgedNow(tx, applicationId, staff);
  const ids = [...new Set(items.flatMap(({ materialId }) => materialId ?? []))];
  const materials = await Material.query(tx.db).findByIds(ids).orderBy('id');
  const looked = await lookedAt(tx, applicationId, staff.id);
  const named = ({ id, kind }: Material) => ({ materialId: id, kind });
  const missing = {
    items: items.filter(({ mine }) => mine !== 'ok').map(({ key, kind, target }) => ({ key, kind, target })),
    pictures: materials.filter(({ id }) => !looked.includes(id)).map(named),
    unreadable: (await unreadable(tx, applicationId, materials)).map(named),
  };
  if (Object.values(missing).some((list) => list.length > 0)) throw new AppError('not_looked_at', missing);
}

async function unreadable(tx: Context, applicationId: number, materials: readonly Material[]): Promise<Material[]> {
  if (materials.length === 0) return [];
  const application = (await tx.db('applications').where({ id: applicationId }).first('number', 'dataKeyWrapped'))!;
  const dataKey = unwrapDataKey(tx.keys.wrap, application);
  const lost: Material[] = [];
  for (const material of materials) {
    const opened = await openPicture(tx, dataKey, material, 'preview').then(
      () => true,
      () => false,
    );
    if (!opened || !(await tx.ports.storage.head(material.originalKey))) lost.push(material);
  }
  return lost;
}
