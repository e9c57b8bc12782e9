import { crc32, deflateSync } from 'node:zlib';

/** PNG written chunk by chunk, so that it can lie. */
export function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), out.length - 4);
  return out;
}

export function png(
  width: number,
  height: number,
  {
    bits = 8,
    colour = 0,
    chunks = [] as Buffer[],
    pixels,
  }: { bits?: number; colour?: number; chunks?: Buffer[]; pixels?: Buffer } = {},
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colour, 0, 0, 0], 8);
  const raw = pixels ?? Buffer.alloc((Math.ceil((width * bits * (colour === 2 ? 3 : 1)) / 8) + 1) * height);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...chunks,
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A few hundred kilobytes that announce and hold 256 million pixels. */
export const pngBomb = () => png(16_000, 16_000, { bits: 1 });

/** APNG: the animation is announced between header and picture. */
export const animatedPng = () => png(64, 64, { chunks: [chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))] });
