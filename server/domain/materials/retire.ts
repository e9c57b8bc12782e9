import type { Material } from '../../models/Material.ts';
import type { Context } from '../context.ts';
import { keysOf } from './pictureFiles.ts';

/** True when staff may have seen the picture: then it stays as evidence. One that was never handed in is deleted. */
export const wasHandedIn = (
  material: Pick<Material, 'round'>,
  state: { round: number; contentVersion: number },
): boolean => state.contentVersion > 0 && material.round <= state.round;

/**
 * Takes pictures out of their places: those that were handed in, and receipts, are kept as replaced; others are
 * deleted. Returns the keys of the files to delete after the commit.
 */
export async function retire(
  tx: Context,
  materials: readonly Material[],
  state: { round: number; contentVersion: number },
  replacedById: number | null,
): Promise<string[]> {
  const ids = materials.map((one) => one.id);
  if (ids.length === 0) return [];
  await tx.db('checks').whereIn('materialId', ids).update({ superseded: true });
  const kept = materials.filter((one) => wasHandedIn(one, state) || one.kind === 'transfer_receipt');
  await tx
    .db('materials')
    .whereIn(
      'id',
      kept.map((one) => one.id),
    )
    .update({ status: 'replaced', replacedById });
  const forgotten = materials.filter((one) => !kept.includes(one));
  const forgottenIds = forgotten.map((one) => one.id);
  await tx.db('materials').whereIn('replacedById', forgottenIds).update({ replacedById });
  await tx.db('checks').whereIn('materialId', forgottenIds).delete();
  await tx.db('materials').whereIn('id', forgottenIds).delete();
  return forgotten.flatMap(keysOf);
}
