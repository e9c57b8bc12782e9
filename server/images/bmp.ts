import { AppError } from '../lib/AppError.ts';
import { limits } from './limits.ts';
import type { Raster } from './Raster.ts';

/**
 * Windows bitmap (BITMAPCOREHEADER to BITMAPV5HEADER), which the bundled libvips cannot read: 1, 4, 8, 16, 24, 32 bits,
 * RLE4, RLE8 and bit fields. Alpha is dropped: most programs write meaningless values there.
 */
interface BmpHeader {
  readonly width: number;
  readonly height: number;
  readonly topDown: boolean;
  readonly bits: number;
  readonly compression: number;
  readonly pixelOffset: number;
  readonly palette: { readonly start: number; readonly size: number; readonly count: number };
  readonly masks: readonly [red: number, green: number, blue: number];
}

/** BITMAPCOREHEADER, BITMAPINFOHEADER and its versions 2 to 5, OS/2 2. */
export const HEADER_SIZES: readonly number[] = [12, 40, 52, 56, 64, 108, 124];
/** Bits per pixel that each compression allows: none, RLE8, RLE4, bit fields, bit fields with alpha. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 4, 8, 16, 24, 32],
  1: [8],
  2: [4],
  3: [16, 32],
  6: [16, 32],
};
/** Red, green and blue where the file names no masks. */
const DEFAULT_MASKS = { 16: [0x7c00, 0x03e0, 0x001f], 32: [0xff0000, 0xff00, 0xff] } as const;

const unreadable = () => new AppError('upload_unreadable', { reason: 'damaged' });

/** @throws AppError upload_unreadable, upload_too_many_pixels: found in the header, before anything is allocated. */
export function readBmpHeader(bytes: Buffer): BmpHeader {
  if (bytes.length < 26) throw unreadable();
  const size = bytes.readUInt32LE(14);
  const core = size === 12;
  if (!HEADER_SIZES.includes(size) || bytes.length < 14 + size) throw unreadable();
  const width = core ? bytes.readUInt16LE(18) : bytes.readInt32LE(18);
  const signedHeight = core ? bytes.readUInt16LE(20) : bytes.readInt32LE(22);
  const bits = bytes.readUInt16LE(core ? 24 : 28);
  const compression = core ? 0 : bytes.readUInt32LE(30);
  const height = Math.abs(signedHeight);
  if (width <= 0 || height === 0) throw unreadable();
  if (width * height > limits.pixels) throw new AppError('upload_too_many_pixels', { width, height });
  const fields = compression === 3 || compression === 6;
  if (!DEPTHS[compression]?.includes(bits)) throw unreadable();
  const maskEnd = 14 + size + (fields && size === 40 ? 12 : 0);
  if (fields && bytes.length < 66) throw unreadable();
  const masks = fields
    ? ([bytes.readUInt32LE(54), bytes.readUInt32LE(58), bytes.readUInt32LE(62)] as const)
    : DEFAULT_MASKS[bits === 16 ? 16 : 32];
  const count = bits > 8 ? 0 : paletteLength(bits, core ? 0 : bytes.readUInt32LE(46));
  const palette = { start: maskEnd, size: core ? 3 : 4, count };
  const pixelOffset = bytes.readUInt32LE(10);
  if (pixelOffset < maskEnd + count * palette.size || pixelOffset >= bytes.length) throw unreadable();
  return { width, height, topDown: signedHeight < 0, bits, compression, pixelOffset, palette, masks };
}

/** Zero, or more than the depth has, means all of them. */
function paletteLength(bits: number, used: number): number {
  const all = 1 << bits;
  return used > 0 && used <= all ? used : all;
}

/** @throws AppError as readBmpHeader; upload_unreadable too when the pixels end early. */
export function decodeBmp(bytes: Buffer): Raster {
  const header = readBmpHeader(bytes);
  const { width, height } = header;
  const data = new Uint8Array(width * height * 3);
  const rowStart = (row: number) => (header.topDown ? row : height - 1 - row) * width * 3;
  const paint = header.bits <= 8 ? palettePainter(bytes, header, data) : null;
  if (paint && header.compression !== 0) {
    const indices = unpackRle(bytes, header);
    for (let row = 0; row < height; row += 1)
      for (let x = 0; x < width; x += 1) paint(rowStart(row) + x * 3, indices[row * width + x] ?? 0);
    return { data, width, height };
  }
  const stride = Math.ceil((width * header.bits) / 32) * 4;
  // The last row may lack its padding; anything shorter is a broken file.
  if (bytes.length < header.pixelOffset + stride * (height - 1) + Math.ceil((width * header.bits) / 8))
    throw unreadable();
  for (let row = 0; row < height; row += 1) {
    const from = header.pixelOffset + row * stride;
    if (paint) paintIndexedRow(bytes, from, header, (x, index) => paint(rowStart(row) + x * 3, index));
    else paintDirectRow(bytes, from, header, data, rowStart(row));
  }
  return { data, width, height };
}

function palettePainter(bytes: Buffer, header: BmpHeader, data: Uint8Array) {
  const { start, size, count } = header.palette;
  return (target: number, index: number) => {
    const entry = start + Math.min(index, count - 1) * size;
    data[target] = bytes[entry + 2] ?? 0;
    data[target + 1] = bytes[entry + 1] ?? 0;
    data[target + 2] = bytes[entry] ?? 0;
  };
}

function paintIndexedRow(
  bytes: Buffer,
  from: number,
  { bits, width }: BmpHeader,
  put: (x: number, index: number) => void,
): void {
  const perByte = 8 / bits;
  const mask = (1 << bits) - 1;
  for (let x = 0; x < width; x += 1) {
    const byte = bytes[from + Math.floor(x / perByte)] ?? 0;
    put(x, (byte >> (8 - bits * ((x % perByte) + 1))) & mask);
  }
}

function paintDirectRow(
  bytes: Buffer,
  from: number,
  { bits, width, masks }: BmpHeader,
  data: Uint8Array,
  to: number,
): void {
  if (bits === 24) {
    for (let x = 0; x < width; x += 1)
      for (let part = 0; part < 3; part += 1) data[to + x * 3 + part] = bytes[from + x * 3 + 2 - part] ?? 0;
    return;
  }
  const scales = masks.map((mask) => ({ mask, shift: mask === 0 ? 0 : 31 - Math.clz32(mask & -mask) }));
  for (let x = 0; x < width; x += 1) {
    const value = bits === 16 ? bytes.readUInt16LE(from + x * 2) : bytes.readUInt32LE(from + x * 4);
    scales.forEach(({ mask, shift }, part) => {
      const most = mask >>> shift;
      data[to + x * 3 + part] = most === 0 ? 0 : Math.round((((value & mask) >>> shift) * 255) / most);
    });
  }
}

/**
 * Run-length coded indices, row 0 first in file order. Escapes: 0 0 end of line, 0 1 end of picture, 0 2 dx dy, 0 n
 * literal run.
 */
function unpackRle(bytes: Buffer, { width, height, bits, pixelOffset }: BmpHeader): Uint8Array {
  const indices = new Uint8Array(width * height);
  let [at, x, y] = [pixelOffset, 0, 0];
  const next = () => {
    const byte = bytes[at];
    if (byte === undefined) throw unreadable();
    at += 1;
    return byte;
  };
  const put = (index: number) => {
    if (x < width && y < height) indices[y * width + x] = index;
    x += 1;
  };
  const nibble = (byte: number, position: number) => {
    if (bits === 8) return byte;
    return position % 2 === 0 ? byte >> 4 : byte & 15;
  };
  while (y < height) {
    const run = next();
    const value = next();
    if (run > 0) for (let i = 0; i < run; i += 1) put(nibble(value, i));
    else if (value === 0) [x, y] = [0, y + 1];
    else if (value === 1) break;
    else if (value === 2) [x, y] = [x + next(), y + next()];
    else {
      const start = at;
      const length = bits === 8 ? value : Math.ceil(value / 2);
      for (let i = 0; i < value; i += 1) put(nibble(bytes[start + (bits === 8 ? i : i >> 1)] ?? 0, i));
      at = start + length + (length % 2);
    }
  }
  return indices;
}
