import type { Context } from '../../context.ts';
import { openPicture } from '../../materials/pictureFiles.ts';
import type { Finding, MaterialCase } from '../finding.ts';

/** Whether the picture can still be opened and is the one that was handed in. Blocks where the material is required. */
export async function materialUnreadable(
  ctx: Context,
  { material, submission, dataKey }: MaterialCase,
): Promise<Finding> {
  const required = submission.slots.some(
    (slot) => slot.required && slot.kind === material.kind && slot.itemId === material.itemId,
  );
  const opened = await openPicture(ctx, dataKey, material, 'preview').then(
    () => true,
    () => false,
  );
  return {
    kind: 'material_unreadable',
    level: required ? 'blocking' : 'advice',
    result: opened ? 'pass' : 'fail',
    evidence: { width: material.width, height: material.height, format: material.originalFormat },
  };
}
