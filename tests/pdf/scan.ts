import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { pictureOf } from './poppler.ts';

// The library would fetch its wasm from a CDN.
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

/** What the QR code in a picture says. */
export async function scan(png: Buffer): Promise<string | undefined> {
  const [found] = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'], maxNumberOfSymbols: 1 });
  return found?.text;
}

/** What the QR code on the first page of a PDF says. */
export const scanFirst = (pdf: Buffer): Promise<string | undefined> => scan(pictureOf(pdf, 1, 150));
