import { z } from 'zod';
import type { MaterialListRow } from '../reads/desk/materials.ts';
import { listColumns, toReaders, type Actor } from './listColumns.ts';
import { materialKinds, materialStatuses } from '../vocabulary/materialKinds.ts';

export const materialList = listColumns('material.read', {
  id: toReaders(z.number()),
  applicationId: toReaders(z.number()),
  itemId: toReaders(z.number().nullable()),
  kind: toReaders(z.enum(materialKinds)),
  status: toReaders(z.enum(materialStatuses)),
  round: toReaders(z.number()),
  position: toReaders(z.number()),
  width: toReaders(z.number()),
  height: toReaders(z.number()),
  contentSha256: toReaders(z.string()),
  quality: toReaders(z.unknown()),
  uploadedThrough: toReaders(z.string()),
  replacedById: toReaders(z.number().nullable()),
  createdAt: toReaders(z.string()),
});
export const materialSchema = materialList.schema;
export type MaterialRow = z.infer<typeof materialSchema>;
export function presentMaterial(actor: Actor, row: MaterialListRow): MaterialRow {
  return materialList.present(actor, row);
}
