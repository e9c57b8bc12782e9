import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBmp } from '../../server/images/bmp.ts';
import { AppError } from '../../server/lib/AppError.ts';
import { writeBmp, type BmpWish, type Rgb } from './bmpFiles.ts';

const two: Rgb[] = [
  [0, 0, 0],
  [255, 240, 10],
];
const sixteen: Rgb[] = Array.from({ length: 16 }, (_, index) => [index * 16, 255 - index * 9, (index * 61) % 256]);
const many: Rgb[] = Array.from({ length: 256 }, (_, index) => [index, (index * 7) % 256, 255 - index]);
const striped = (palette: Rgb[]) => (x: number, y: number) => palette[(x < 9 ? 3 * (x + y) : y) % palette.length]!;
const smooth = (x: number, y: number): Rgb => [(x * 13) % 256, (y * 29) % 256, (x * y * 3) % 256];

const variants: Record<string, BmpWish> = {
  '1 bit': { width: 37, height: 5, bits: 1, palette: two, pixel: striped(two) },
  '4 bits, odd width': { width: 21, height: 8, bits: 4, palette: sixteen, pixel: striped(sixteen) },
  '8 bits': { width: 33, height: 9, bits: 8, palette: many, pixel: striped(many) },
  '8 bits with a short palette': { width: 33, height: 9, bits: 8, palette: sixteen, pixel: striped(sixteen) },
  '16 bits 555': {
    width: 7,
    height: 3,
    bits: 16,
    pixel: (x, y) => [(((x * 4) % 32) * 255) / 31, (((y * 9) % 32) * 255) / 31, 255].map(Math.round) as unknown as Rgb,
  },
  '16 bits 565 by masks': {
    width: 7,
    height: 3,
    bits: 16,
    masks: [0xf800, 0x7e0, 0x1f],
    pixel: (x) => [255, Math.round((((x * 8) % 64) * 255) / 63), 0],
  },
  '24 bits': { width: 19, height: 6, bits: 24, pixel: smooth },
  '24 bits, top down': { width: 19, height: 6, bits: 24, topDown: true, pixel: smooth },
  '24 bits, pixels after a gap': { width: 19, height: 6, bits: 24, gap: 22, pixel: smooth },
  '24 bits, BITMAPV5HEADER': { width: 19, height: 6, bits: 24, headerSize: 124, pixel: smooth },
  '24 bits, OS/2 header': { width: 19, height: 6, bits: 24, headerSize: 12, pixel: smooth },
  '8 bits, OS/2 header': { width: 12, height: 6, bits: 8, headerSize: 12, palette: many, pixel: striped(many) },
  '32 bits': { width: 19, height: 6, bits: 32, pixel: smooth },
  '32 bits by masks in a V4 header': {
    width: 19,
    height: 6,
    bits: 32,
    headerSize: 108,
    masks: [0xff, 0xff00, 0xff0000],
    pixel: smooth,
  },
  RLE8: { width: 40, height: 7, bits: 8, rle: true, palette: many, pixel: striped(many) },
  RLE4: { width: 40, height: 7, bits: 4, rle: true, palette: sixteen, pixel: striped(sixteen) },
};

describe('a Windows bitmap is read pixel by pixel', () => {
  test.each(Object.entries(variants))('%s', (_, wish) => {
    const raster = decodeBmp(writeBmp(wish));
    const expected = Array.from({ length: wish.height }, (_row, y) =>
      Array.from({ length: wish.width }, (_column, x) => wish.pixel(x, y)),
    ).flat(2);
    expect([raster.width, raster.height]).toEqual([wish.width, wish.height]);
    expect(Array.from(raster.data)).toEqual(expected);
  });
});

const refusal = (bytes: Buffer) => {
  try {
    decodeBmp(bytes);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
};

describe('a broken bitmap is refused with words, never with a crash', () => {
  const good = writeBmp(variants['24 bits']!);
  test.each<[string, (bytes: Buffer) => void, string]>([
    [
      '30000 × 30000 pixels announced',
      (bytes) => {
        bytes.writeInt32LE(30_000, 18);
        bytes.writeInt32LE(30_000, 22);
      },
      'upload_too_many_pixels',
    ],
    [
      'a negative width',
      (bytes) => {
        bytes.writeInt32LE(-19, 18);
      },
      'upload_unreadable',
    ],
    [
      'no height',
      (bytes) => {
        bytes.writeInt32LE(0, 22);
      },
      'upload_unreadable',
    ],
    [
      'pixels beyond the end of the file',
      (bytes) => {
        bytes.writeUInt32LE(1_000_000, 10);
      },
      'upload_unreadable',
    ],
    [
      'pixels inside the header',
      (bytes) => {
        bytes.writeUInt32LE(2, 10);
      },
      'upload_unreadable',
    ],
    [
      'five bits a pixel',
      (bytes) => {
        bytes.writeUInt16LE(5, 28);
      },
      'upload_unreadable',
    ],
    [
      'JPEG inside',
      (bytes) => {
        bytes.writeUInt32LE(4, 30);
      },
      'upload_unreadable',
    ],
  ])('%s', (_, spoil, code) => {
    const bytes = Buffer.from(good);
    spoil(bytes);
    expect(refusal(bytes)?.code).toBe(code);
  });

  test('any cut and any flipped byte gives pixels or a refusal', () => {
    const files = Object.values(variants).map(writeBmp);
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), fc.nat(255), fc.nat(), (file, place, value, cut) => {
        const bytes = Buffer.from(file.subarray(0, 18 + (cut % (file.length - 17))));
        bytes[2 + (place % (bytes.length - 2))] = value;
        const code = refusal(bytes)?.code ?? 'none';
        expect(['none', 'upload_unreadable', 'upload_too_many_pixels']).toContain(code);
      }),
      { numRuns: 2000 },
    );
  });
});
