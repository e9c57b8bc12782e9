import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { QrCorners } from '../vocabulary/pictureBoxes.ts';
import { shrinkPicture } from './pipeline.ts';
import { channel, type Raster } from './Raster.ts';

// The library would fetch its wasm from a CDN; ours lies beside it on disk.
let ready: Promise<unknown> | undefined;
function prepare(): Promise<unknown> {
  const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  ready ??= Promise.resolve(
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer }, fireImmediately: true }),
  );
  return ready;
}

/** Pixels of the long side at which a code of ours can be seen, if not always read: three to a module. */
const LOOKING_SIDE = 1000;
/** The share of a photograph's sides in which the corner of the paper lies, with some table around it. */
const ALONG_SHORT = 0.55;
const ALONG_LONG = 0.4;

const options = {
  formats: ['QRCode' as const],
  maxNumberOfSymbols: 1,
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: false,
};

/** A code that was read, with its corners as fractions of the picture's width and height. */
export interface FoundQr {
  text: string;
  corners: QrCorners;
}

/**
 * The QR code on a form, or null. Reads the red channel, where a red stamp over the code is not seen, and
 * sharpens: first as most photographs need it, then not at all, then strongly; last on the larger copy `larger` makes.
 * A code that is not there would cost all of that: so after the first try a small copy is asked whether anything like a
 * code is on it. Where it says no, only the corners are tried again in which a form prints its code.
 */
export async function readFormQr(raster: Raster, larger: () => Promise<Raster | null>): Promise<FoundQr | null> {
  await prepare();
  const whole: Part = { raster, left: 0, top: 0, of: raster };
  const first = await read(whole, 2);
  if (first !== null) return first;
  const seen = await isAnywhere(raster);
  for (const part of seen ? [whole] : corners(raster))
    for (const strength of [0, 5]) {
      const found = await read(part, strength);
      if (found !== null) return found;
    }
  if (!seen) return null;
  const more = await larger();
  return more && read({ raster: more, left: 0, top: 0, of: more }, 2);
}

/** Whether a small copy shows something that looks like a code, be it readable or not. */
async function isAnywhere(raster: Raster): Promise<boolean> {
  const small = await shrinkPicture(raster, LOOKING_SIDE);
  const found = await readBarcodes(pixelsOf(small, 0), { ...options, returnErrors: true });
  return found.length > 0;
}

/** A part of a picture, and where in it the part lies. */
interface Part {
  raster: Raster;
  left: number;
  top: number;
  of: Pick<Raster, 'width' | 'height'>;
}

async function read({ raster, left, top, of }: Part, strength: number): Promise<FoundQr | null> {
  const [found] = await readBarcodes(pixelsOf(raster, strength), options);
  if (!found?.isValid) return null;
  const { topLeft, topRight, bottomRight, bottomLeft } = found.position;
  const share = ({ x, y }: { x: number; y: number }) => [(left + x) / of.width, (top + y) / of.height] as const;
  return { text: found.text, corners: [share(topLeft), share(topRight), share(bottomRight), share(bottomLeft)] };
}

type Pixels = Parameters<typeof readBarcodes>[0];
function pixelsOf(raster: Raster, strength: number): Pixels {
  const red = channel(raster, 0);
  const plane = strength === 0 ? red : unsharp(red, raster.width, raster.height, strength);
  const data = new Uint8ClampedArray(plane.length * 4);
  for (let pixel = 0, at = 0; pixel < plane.length; pixel += 1, at += 4) {
    data[at] = data[at + 1] = data[at + 2] = plane[pixel] ?? 0;
    data[at + 3] = 255;
  }
  return { data, width: raster.width, height: raster.height, colorSpace: 'srgb' } as Pixels;
}

/**
 * Forms print their code at the top right. On an upright page that is the corner at the top right, or at the bottom
 * left when it stands on its head; a page that lies on its side has it at the other two.
 */
function corners(raster: Raster): Part[] {
  const { width, height } = raster;
  const portrait = height >= width;
  const w = Math.round(width * (portrait ? ALONG_SHORT : ALONG_LONG));
  const h = Math.round(height * (portrait ? ALONG_LONG : ALONG_SHORT));
  const [left, right, top, bottom] = [0, width - w, 0, height - h];
  return portrait
    ? [cut(raster, right, top, w, h), cut(raster, left, bottom, w, h)]
    : [cut(raster, left, top, w, h), cut(raster, right, bottom, w, h)];
}

function cut({ data, width, height }: Raster, left: number, top: number, w: number, h: number): Part {
  const part = new Uint8Array(w * h * 3);
  for (let y = 0; y < h; y += 1) {
    const start = ((top + y) * width + left) * 3;
    part.set(data.subarray(start, start + w * 3), y * w * 3);
  }
  return { raster: { data: part, width: w, height: h }, left, top, of: { width, height } };
}

/** value + strength × (value − mean of its 5×5 neighbourhood), the mean by two running sums. */
function unsharp(plane: Uint8Array, width: number, height: number, strength: number): Uint8Array {
  const rows = new Uint16Array(plane.length);
  for (let y = 0; y < height; y += 1) {
    const start = y * width;
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let dx = -2; dx <= 2; dx += 1) sum += plane[start + Math.min(width - 1, Math.max(0, x + dx))] ?? 0;
      rows[start + x] = sum;
    }
  }
  const out = new Uint8Array(plane.length);
  for (let y = 0; y < height; y += 1) {
    const lines = [-2, -1, 0, 1, 2].map((dy) => Math.min(height - 1, Math.max(0, y + dy)) * width);
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = lines;
    for (let x = 0; x < width; x += 1) {
      const mean =
        ((rows[a + x] ?? 0) + (rows[b + x] ?? 0) + (rows[c + x] ?? 0) + (rows[d + x] ?? 0) + (rows[e + x] ?? 0)) / 25;
      const value = plane[y * width + x] ?? 0;
      out[y * width + x] = Math.min(255, Math.max(0, value + strength * (value - mean)));
    }
  }
  return out;
}
