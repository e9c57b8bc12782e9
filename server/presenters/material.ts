import { z } from 'zod';
import type { MaterialListRow } from '../reads/desk/materials.ts';
import { plainFields } from './plainFields.ts';
import { materialKinds, materialStatuses } from '../vocabulary/materialKinds.ts';

export const materialSchema = z.strictObject({
  id: z.number(),
  applicationId: z.number(),
  itemId: z.number().nullable(),
  kind: z.enum(materialKinds),
  status: z.enum(materialStatuses),
  round: z.number(),
  position: z.number(),
  width: z.number(),
  height: z.number(),
  contentSha256: z.string(),
  quality: z.unknown(),
  uploadedThrough: z.string(),
  replacedById: z.number().nullable(),
  createdAt: z.string(),
});
export type MaterialRow = z.infer<typeof materialSchema>;
export function presentMaterial(row: MaterialListRow): MaterialRow {
  return plainFields(materialSchema, row);
}
