import { z } from 'zod';
import type { Material } from '../models/Material.ts';
import { materialKinds, materialStatuses } from '../vocabulary/materialKinds.ts';
import { iso } from './moments.ts';

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
export type MaterialSource = Pick<Material, keyof MaterialRow>;
export function presentMaterial({
  id,
  applicationId,
  itemId,
  kind,
  status,
  round,
  position,
  width,
  height,
  contentSha256,
  quality,
  uploadedThrough,
  replacedById,
  createdAt,
}: MaterialSource): MaterialRow {
  return {
    id,
    applicationId,
    itemId,
    kind,
    status,
    round,
    position,
    width,
    height,
    contentSha256,
    quality,
    uploadedThrough,
    replacedById,
    createdAt: iso(createdAt),
  };
}
