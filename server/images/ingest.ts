import type { QrCorners } from '../vocabulary/pictureBoxes.ts';
import { readFormQr } from './formQrReader.ts';
import { limits } from './limits.ts';
import { HASH_COLUMNS, HASH_ROWS, pictureHash } from './pictureHash.ts';
import { decodePicture, encodeWebp, greyThumb, shrinkPicture } from './pipeline.ts';
import { judgeQuality, type Quality } from './quality.ts';
import { findSeals, type FoundSeal } from './sealFinder.ts';

import { sniff, type PictureFormat } from './sniff.ts';

/** What becomes of an uploaded file: what people may look at, and what the checks measured. */
export interface IngestedPicture {
  format: PictureFormat;
  /** Of the original as a person sees it, in pixels. */
  width: number;
  height: number;
  /** webp, upright, without metadata; long sides `limits.previewSide` and `limits.thumbnailSide`. */
  preview: Buffer;
  thumbnail: Buffer;
  quality: { verdict: Quality['verdict']; figures: Record<string, number> };
  seals: FoundSeal[];
  qrText: string | null;
  qrCorners: QrCorners | null;
  pictureHash: string;
}
export interface IngestWish {
  /** Look for the QR code of one of our forms; other papers carry none, and are not searched. */
  formQr?: boolean;
}

/**
 * Runs inside the killable child only (imageChild.ts). The bytes are decoded once; everything is made from that copy.
 * @throws AppError upload_unsupported {found}, upload_unreadable {reason}, upload_too_many_pixels {width, height}
 */
export async function ingest(bytes: Buffer, { formQr = true }: IngestWish = {}): Promise<IngestedPicture> {
  const format = sniff(bytes);
  const { width, height, raster } = await decodePicture(bytes, format);
  const longSide = Math.max(width, height);
  const measured = await shrinkPicture(raster, limits.measureSide);
  const { verdict, figures } = judgeQuality(measured, longSide);
  const larger = async () =>
    longSide > limits.previewSide * 1.2 ? (await decodePicture(bytes, format, limits.closerSide)).raster : null;
  const qr = formQr ? await readFormQr(raster, larger) : null;
  return {
    format,
    width,
    height,
    preview: await encodeWebp(raster, limits.previewSide),
    thumbnail: await encodeWebp(measured, limits.thumbnailSide),
    quality: { verdict, figures },
    seals: findSeals(measured),
    qrText: qr?.text ?? null,
    qrCorners: qr?.corners ?? null,
    pictureHash: pictureHash(await greyThumb(measured, HASH_COLUMNS, HASH_ROWS)),
  };
}
