import sharp from 'sharp';
import { AppError } from '../lib/AppError.ts';
import { decodeBmp, readBmpHeader } from './bmp.ts';
import { limits } from './limits.ts';
import type { Raster } from './Raster.ts';
import type { PictureFormat } from './sniff.ts';

// The only importer of sharp. All loaders of libvips are switched off, then four are switched on again: SVG, TIFF and
// HEIF stay off.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadWebpBuffer',
  ],
});
sharp.cache(false);
sharp.concurrency(1);

/** An uploaded picture, decoded once: size as the person sees it, pixels upright and at most `side` long. */
export interface DecodedPicture {
  readonly width: number;
  readonly height: number;
  readonly raster: Raster;
}

const damaged = (cause: unknown) => new AppError('upload_unreadable', { reason: 'damaged' }, { cause });
const raw = (raster: Raster) =>
  sharp(raster.data, {
    raw: { width: raster.width, height: raster.height, channels: 3 },
    limitInputPixels: limits.pixels,
  });
const within = (side: number) => ({ width: side, height: side, fit: 'inside' as const, withoutEnlargement: true });

/**
 * @throws AppError upload_unreadable, upload_too_many_pixels {width, height}, upload_unsupported {found: 'animated'}
 */
export async function decodePicture(
  bytes: Buffer,
  format: PictureFormat,
  side: number = limits.previewSide,
): Promise<DecodedPicture> {
  const header = format === 'bmp' ? readBmpHeader(bytes) : await readHeader(bytes, format);
  if (Math.min(header.width, header.height) < limits.shortestSide)
    throw new AppError('upload_unreadable', { reason: 'too_small', width: header.width, height: header.height });
  const orientation = 'orientation' in header ? header.orientation : 1;
  const flat =
    format === 'bmp'
      ? await shrinkPicture(decodeBmp(bytes), side)
      : await decodeSmall(bytes, side).catch((cause: unknown) => {
          throw damaged(cause);
        });
  const turned = orientation >= 5;
  return {
    width: turned ? header.height : header.width,
    height: turned ? header.width : header.height,
    raster: await upright(flat, orientation),
  };
}

/** Size, frames and orientation from the header alone; nothing is decoded for a picture that is refused here. */
async function readHeader(
  bytes: Buffer,
  format: PictureFormat,
): Promise<{ width: number; height: number; orientation: number }> {
  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw damaged(cause);
    });
  const height = found.pageHeight ?? found.height;
  if (found.width * height > limits.pixels)
    throw new AppError('upload_too_many_pixels', { width: found.width, height });
  if ((found.pages ?? 1) > 1 || (format === 'png' && isAnimatedPng(bytes)))
    throw new AppError('upload_unsupported', { found: 'animated' });
  return { width: found.width, height, orientation: found.orientation ?? 1 };
}

/** An APNG is known by an acTL chunk before the first IDAT; libvips would silently show the first frame. */
function isAnimatedPng(bytes: Buffer): boolean {
  return bytes.subarray(0, Math.max(0, bytes.indexOf('IDAT'))).includes('acTL');
}

async function decodeSmall(bytes: Buffer, side: number): Promise<Raster> {
  // Colour profiles are ignored (100 ms a picture for a difference no check and no reviewer sees), orientation waits
  // for the small copy.
  const { data, info } = await sharp(bytes, {
    limitInputPixels: limits.pixels,
    limitInputChannels: 5,
    failOn: 'truncated',
    pages: 1,
    ignoreIcc: true,
    autoOrient: false,
  })
    .resize(within(side))
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data: info.channels === 3 ? data : spread(data, info.channels), width: info.width, height: info.height };
}

function spread(data: Uint8Array, channels: number): Uint8Array {
  const rgb = new Uint8Array((data.length / channels) * 3);
  for (let pixel = 0; pixel < rgb.length / 3; pixel += 1)
    rgb.fill(data[pixel * channels] ?? 0, pixel * 3, pixel * 3 + 3);
  return rgb;
}

/** EXIF orientation 1-8 as a mirroring and a turn clockwise after it. */
const turns: Readonly<Record<number, { angle: number; flip?: boolean; flop?: boolean }>> = {
  2: { angle: 0, flop: true },
  3: { angle: 180 },
  4: { angle: 0, flip: true },
  5: { angle: 270, flop: true },
  6: { angle: 90 },
  7: { angle: 90, flop: true },
  8: { angle: 270 },
};

async function upright(raster: Raster, orientation: number): Promise<Raster> {
  const turn = turns[orientation];
  if (!turn) return raster;
  const { data, info } = await raw(raster)
    .rotate(turn.angle)
    .flip(turn.flip ?? false)
    .flop(turn.flop ?? false)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The same picture, its long side at most `side` pixels. */
export async function shrinkPicture(raster: Raster, side: number): Promise<Raster> {
  if (Math.max(raster.width, raster.height) <= side) return raster;
  const { data, info } = await raw(raster).resize(within(side)).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/**
 * What is shown: webp without any metadata, its long side at most `side` pixels. Effort 2 is the same size as 4 in a
 * third of the time.
 */
export async function encodeWebp(raster: Raster, side: number): Promise<Buffer> {
  return raw(raster).resize(within(side)).webp({ quality: 80, effort: 2 }).toBuffer();
}

/** A grey copy of exactly this size, for the picture hash. */
export async function greyThumb(raster: Raster, width: number, height: number): Promise<Uint8Array> {
  const rgb = await raw(raster).resize({ width, height, fit: 'fill' }).raw().toBuffer();
  return Uint8Array.from(
    { length: width * height },
    (_, pixel) => (2 * (rgb[pixel * 3] ?? 0) + 5 * (rgb[pixel * 3 + 1] ?? 0) + (rgb[pixel * 3 + 2] ?? 0)) / 8,
  );
}
