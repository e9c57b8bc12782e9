import sharp from 'sharp';
import type { ErrorCode } from '../../server/vocabulary/errorCodes.ts';
import { animatedPng, chunk, png, pngBomb } from './pngFiles.ts';
import { writeBmp } from './bmpFiles.ts';

/**
 * What strangers send, made here and nowhere stored: the bytes, and the code with its details they are refused with.
 */
export interface HostileFile {
  name: string;
  bytes: Buffer;
  code: ErrorCode;
  details: Record<string, unknown>;
}

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  });
const latin = (text: string) => Buffer.from(text, 'latin1');

/** Writes another size into a JPEG's frame header. */
function resizeJpegHeader(jpeg: Buffer, width: number, height: number): Buffer {
  const out = Buffer.from(jpeg);
  const frame = out.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc1, 0xc2].includes(out[at + 1] ?? 0));
  out.writeUInt16BE(height, frame + 5);
  out.writeUInt16BE(width, frame + 7);
  return out;
}

export async function hostileFiles(): Promise<HostileFile[]> {
  const jpeg = await noise(600, 400).jpeg().toBuffer();
  const webp = await noise(600, 400).webp().toBuffer();
  const goodPng = await noise(300, 200).png().toBuffer();
  const gif = await noise(300, 200).gif().toBuffer();
  const frames = [goodPng, await noise(300, 200).png().toBuffer()];
  const animatedGif = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const animatedWebp = await sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
  const corrupt = Buffer.from(goodPng);
  corrupt.fill(0x55, corrupt.length >> 1, (corrupt.length >> 1) + 200);
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), latin('ftypheic'), Buffer.alloc(400)]);
  const unsupported = (name: string, bytes: Buffer, found: string): HostileFile => ({
    name,
    bytes,
    code: 'upload_unsupported',
    details: { found },
  });
  const damaged = (name: string, bytes: Buffer): HostileFile => ({
    name,
    bytes,
    code: 'upload_unreadable',
    details: { reason: 'damaged' },
  });
  return [
    unsupported('zero bytes', Buffer.alloc(0), 'empty'),
    unsupported(
      'svg called png',
      latin(
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">' +
          '<script>alert(1)</script></svg>',
      ),
      'svg',
    ),
    unsupported(
      'svg behind a byte order mark',
      latin('\xef\xbb\xbf<svg onload="x()" width="9" height="9"></svg>'),
      'svg',
    ),
    unsupported('pdf called jpg', latin('%PDF-1.7\n1 0 obj <<>> endobj'), 'pdf'),
    unsupported('heic of a phone', heic, 'heic'),
    unsupported('avif', Buffer.concat([Buffer.from([0, 0, 0, 24]), latin('ftypavif'), Buffer.alloc(100)]), 'avif'),
    unsupported('video', Buffer.concat([Buffer.from([0, 0, 0, 24]), latin('ftypisom'), Buffer.alloc(100)]), 'video'),
    unsupported('tiff of a hundred pages', Buffer.concat([latin('II*\0'), Buffer.alloc(500)]), 'tiff'),
    unsupported('zip or docx', Buffer.concat([latin('PK\x03\x04'), Buffer.alloc(100)]), 'archive'),
    unsupported(
      'old Word file',
      Buffer.concat([latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.alloc(100)]),
      'office',
    ),
    unsupported('html called gif', latin('<!doctype html><script>fetch("/")</script>'), 'text'),
    unsupported('BM at the start of a letter', latin('BM Handels GmbH, sehr geehrte Damen und Herren'), 'text'),
    unsupported('program', Buffer.concat([latin('\x7fELF\x02\x01\x01'), Buffer.alloc(200)]), 'unknown'),
    unsupported(
      'random bytes',
      Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 73 + 11) % 256)),
      'unknown',
    ),
    unsupported('animated gif', animatedGif, 'animated'),
    unsupported('animated webp', animatedWebp, 'animated'),
    unsupported('animated png', animatedPng(), 'animated'),
    {
      name: 'png of 256 million pixels',
      bytes: pngBomb(),
      code: 'upload_too_many_pixels',
      details: { width: 16_000, height: 16_000 },
    },
    {
      name: 'png that only announces them',
      bytes: png(100_000, 100_000, { pixels: Buffer.alloc(10) }),
      code: 'upload_too_many_pixels',
      details: { width: 100_000, height: 100_000 },
    },
    {
      name: 'jpeg that announces 65500 × 65500',
      bytes: resizeJpegHeader(jpeg, 65_500, 65_500),
      code: 'upload_too_many_pixels',
      details: { width: 65_500, height: 65_500 },
    },
    {
      name: 'bmp that announces 30000 × 30000',
      bytes: (() => {
        const bmp = writeBmp({ width: 40, height: 40, bits: 24, pixel: () => [1, 2, 3] });
        bmp.writeInt32LE(30_000, 18);
        bmp.writeInt32LE(30_000, 22);
        return bmp;
      })(),
      code: 'upload_too_many_pixels',
      details: { width: 30_000, height: 30_000 },
    },
    damaged('half a jpeg', jpeg.subarray(0, jpeg.length >> 1)),
    damaged('jpeg without its last 60 bytes', jpeg.subarray(0, jpeg.length - 60)),
    damaged('first 4 kB of a jpeg', jpeg.subarray(0, 4096)),
    damaged('first three bytes of a jpeg', jpeg.subarray(0, 3)),
    damaged('jpeg of a beginning and an end', Buffer.from('ffd8ffd9', 'hex')),
    damaged('half a png', goodPng.subarray(0, goodPng.length >> 1)),
    damaged('png of a header alone', goodPng.subarray(0, 33)),
    damaged('png with bytes overwritten', corrupt),
    damaged('png without pixels', Buffer.concat([goodPng.subarray(0, 33), chunk('IEND', Buffer.alloc(0))])),
    damaged('half a gif', gif.subarray(0, gif.length >> 1)),
    damaged('gif of a header alone', gif.subarray(0, 10)),
    damaged('gif without a frame', Buffer.concat([latin('GIF89a'), Buffer.from([44, 1, 200, 0, 0, 0, 0, 0x3b])])),
    damaged('half a webp', webp.subarray(0, webp.length >> 1)),
    damaged('webp of a header alone', webp.subarray(0, 20)),
    damaged('half a bmp', writeBmp({ width: 90, height: 90, bits: 24, pixel: () => [9, 9, 9] }).subarray(0, 9000)),
    damaged(
      'bmp whose runs never end',
      Buffer.concat([
        writeBmp({
          width: 60,
          height: 60,
          bits: 8,
          rle: true,
          palette: [
            [0, 0, 0],
            [9, 9, 9],
          ],
          pixel: () => [9, 9, 9],
        }).subarray(0, 70),
        Buffer.alloc(4, 1),
      ]),
    ),
    {
      name: 'one pixel',
      bytes: await noise(1, 1).png().toBuffer(),
      code: 'upload_unreadable',
      details: { reason: 'too_small', width: 1, height: 1 },
    },
    {
      name: 'one line',
      bytes: await noise(5000, 3).jpeg().toBuffer(),
      code: 'upload_unreadable',
      details: { reason: 'too_small', width: 5000, height: 3 },
    },
    {
      name: 'more than 20 MB',
      bytes: Buffer.alloc(20 * 1024 * 1024 + 1),
      code: 'upload_too_large',
      details: { limitBytes: 20 * 1024 * 1024 },
    },
  ];
}
