import type { Context } from '../../server/domain/context.ts';
import { storePicture } from '../../server/domain/materials/pictureFiles.ts';
import type { MaterialKind } from '../../server/vocabulary/materialKinds.ts';

let number = 0;

/** A picture of an application whose three files really lie in the storage, as the applicant's upload leaves it. */
export async function addPicture(
  ctx: Context,
  { id: applicationId, dataKey }: { id: number; dataKey: Buffer },
  kind: MaterialKind,
  { round = 1 }: { round?: number } = {},
): Promise<number> {
  const bytes = (part: string): Buffer => Buffer.from(`${part} ${kind} ${applicationId} ${(number += 1)}`);
  const files = await storePicture(ctx, { applicationId, dataKey }, bytes('original'), {
    preview: bytes('preview'),
    thumbnail: bytes('thumbnail'),
  });
  const [row] = await ctx
    .db('materials')
    .insert({
      applicationId,
      kind,
      round,
      ...files,
      originalBytes: 400_000,
      originalFormat: 'jpeg',
      width: 1600,
      height: 1130,
      plainDigest: `${files.contentSha256}:${applicationId}`,
    })
    .returning('id');
  return row!.id;
}
