import { z } from 'zod';
import type { Material } from '../models/Material.ts';
import { materialKinds, materialStatuses } from '../vocabulary/materialKinds.ts';

export const intakeMaterialSchema = z.strictObject({
  id: z.number(),
  kind: z.enum(materialKinds),
  itemId: z.number().nullable(),
  status: z.enum(materialStatuses),
  /** Later than the application's round: not submitted yet, may be removed. */
  round: z.number(),
  width: z.number(),
  height: z.number(),
  quality: z.record(z.string(), z.unknown()),
  thumbnailUrl: z.string(),
  previewUrl: z.string(),
});
export type IntakeMaterial = z.infer<typeof intakeMaterialSchema>;

/** A picture as its applicant sees it; never the original. */
export function presentIntakeMaterial({
  id,
  kind,
  itemId,
  status,
  round,
  width,
  height,
  quality,
}: Material): IntakeMaterial {
  return {
    id,
    kind,
    itemId,
    status,
    round,
    width,
    height,
    quality,
    thumbnailUrl: `/api/intake/materials/${id}/thumbnail`,
    previewUrl: `/api/intake/materials/${id}/preview`,
  };
}
