import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
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

const options = {
  formats: ['QRCode' as const],
  maxNumberOfSymbols: 1,
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: false,
};

/**
 * The text of the QR code on a form, or null. Reads the red channel, where a red stamp over the code is not seen, and
 * sharpens: first as most photographs need it, then not at all, then strongly; last on the larger copy `larger` makes.
 */
export async function readFormQr(raster: Raster, larger: () => Promise<Raster | null>): Promise<string | null> {
  await prepare();
  for (const strength of [2, 0, 5]) {
    const text = await read(raster, strength);
    if (text !== null) return text;
  }
  const more = await larger();
  return more && read(more, 2);
}

async function read(raster: Raster, strength: number): Promise<string | null> {
  const red = channel(raster, 0);
  const plane = strength === 0 ? red : unsharp(red, raster.width, raster.height, strength);
  const data = new Uint8ClampedArray(plane.length * 4);
  for (let pixel = 0, at = 0; pixel < plane.length; pixel += 1, at += 4) {
    data[at] = data[at + 1] = data[at + 2] = plane[pixel] ?? 0;
    data[at + 3] = 255;
  }
  const pixels = { data, width: raster.width, height: raster.height, colorSpace: 'srgb' };
  const [found] = await readBarcodes(pixels as Parameters<typeof readBarcodes>[0], options);
  return found?.isValid ? found.text : null;
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
