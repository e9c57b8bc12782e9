import { AppError } from '../../lib/AppError.ts';
import { openBytes, sealBytes, sha256Hex } from '../../lib/seal.ts';
import type { Material } from '../../models/Material.ts';
import type { Context } from '../context.ts';
import type { IngestedPicture } from '../ports.ts';

/** The three files of a material. The original is kept as evidence and never shown; people see the other two. */
export type PicturePart = 'original' | 'preview' | 'thumbnail';
export interface PictureFiles {
  originalKey: string;
  previewKey: string;
  thumbnailKey: string;
  contentSha256: string;
}

const aad = (applicationId: number, part: PicturePart): string => `material.${part}:${applicationId}`;

/**
 * Encrypts and stores all three files; when it returns they are on disk and a row may name them.
 * @throws AppError storage_full
 */
export async function storePicture(
  ctx: Context,
  { applicationId, dataKey }: { applicationId: number; dataKey: Buffer },
  original: Buffer,
  { preview, thumbnail }: Pick<IngestedPicture, 'preview' | 'thumbnail'>,
): Promise<PictureFiles> {
  const kept: string[] = [];
  const put = async (part: PicturePart, bytes: Buffer): Promise<string> => {
    const { key } = await ctx.ports.storage.put(sealBytes(dataKey, bytes, aad(applicationId, part)));
    kept.push(key);
    return key;
  };
  try {
    return {
      originalKey: await put('original', original),
      previewKey: await put('preview', preview),
      thumbnailKey: await put('thumbnail', thumbnail),
      contentSha256: sha256Hex(preview),
    };
  } catch (error) {
    await dropFiles(ctx, kept);
    throw error;
  }
}

/** @throws AppError file_lost when the file is missing, was altered, or is not the picture the row describes */
export async function openPicture(
  ctx: Context,
  dataKey: Buffer,
  material: Material,
  part: PicturePart,
): Promise<Buffer> {
  try {
    const bytes = openBytes(
      dataKey,
      await ctx.ports.storage.get(material[`${part}Key`]),
      aad(material.applicationId, part),
    );
    if (part === 'preview' && sha256Hex(bytes) !== material.contentSha256) throw new AppError('content_changed');
    return bytes;
  } catch (error) {
    ctx.logger.error(
      { materialId: material.id, part, err: error instanceof Error ? error.message : String(error) },
      'a file of a material is missing or altered',
    );
    throw new AppError('file_lost', { materialId: material.id }, { cause: error });
  }
}

/** Deletes files that no row names. What cannot be deleted now, the sweep finds later. */
export async function dropFiles(ctx: Context, keys: readonly string[]): Promise<void> {
  for (const key of keys)
    await ctx.ports.storage
      .delete(key)
      .catch((error: unknown) => ctx.logger.warn({ key, err: String(error) }, 'file left for the sweep'));
}
export const keysOf = ({
  originalKey,
  previewKey,
  thumbnailKey,
}: Pick<PictureFiles, 'originalKey' | 'previewKey' | 'thumbnailKey'>): string[] => [
  originalKey,
  previewKey,
  thumbnailKey,
];
