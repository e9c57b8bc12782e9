/**
 * Windows bitmaps written by hand, bit by bit, from a pixel function: what server/images/bmp.ts is measured against.
 */
export type Rgb = readonly [red: number, green: number, blue: number];
export type PixelAt = (x: number, y: number) => Rgb;

export interface BmpWish {
  width: number;
  height: number;
  bits: 1 | 4 | 8 | 16 | 24 | 32;
  pixel: PixelAt;
  palette?: readonly Rgb[];
  topDown?: boolean;
  headerSize?: 12 | 40 | 108 | 124;
  /** BITFIELDS with these masks. */
  masks?: readonly [number, number, number];
  /** Bytes of nothing between the palette and the pixels. */
  gap?: number;
  rle?: boolean;
}

export function writeBmp(wish: BmpWish): Buffer {
  const { width, height, bits, headerSize = 40, palette = [], topDown = false, masks, gap = 0 } = wish;
  const rows = Array.from({ length: height }, (_, row) => (topDown ? row : height - 1 - row));
  const pixels = wish.rle ? packRle(wish, rows) : Buffer.concat(rows.map((y) => packRow(wish, y)));
  const paletteBytes = Buffer.concat(
    palette.map(([red, green, blue]) => Buffer.from(headerSize === 12 ? [blue, green, red] : [blue, green, red, 0])),
  );
  const maskBytes = masks && headerSize === 40 ? words(masks) : Buffer.alloc(0);
  const offset = 14 + headerSize + maskBytes.length + paletteBytes.length + gap;
  const file = Buffer.alloc(14);
  file.write('BM', 'latin1');
  file.writeUInt32LE(offset + pixels.length, 2);
  file.writeUInt32LE(offset, 10);
  const header = Buffer.alloc(headerSize);
  header.writeUInt32LE(headerSize, 0);
  if (headerSize === 12) {
    header.writeUInt16LE(width, 4);
    header.writeUInt16LE(height, 6);
    header.writeUInt16LE(1, 8);
    header.writeUInt16LE(bits, 10);
  } else {
    header.writeInt32LE(width, 4);
    header.writeInt32LE(topDown ? -height : height, 8);
    header.writeUInt16LE(1, 12);
    header.writeUInt16LE(bits, 14);
    const packed = bits === 8 ? 1 : 2;
    const plain = wish.rle ? packed : 0;
    header.writeUInt32LE(masks ? 3 : plain, 16);
    header.writeUInt32LE(palette.length, 32);
    if (masks && headerSize > 40) words(masks).copy(header, 40);
  }
  return Buffer.concat([file, header, maskBytes, paletteBytes, Buffer.alloc(gap, 0xaa), pixels]);
}

function words(values: readonly number[]): Buffer {
  const out = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => out.writeUInt32LE(value >>> 0, index * 4));
  return out;
}

const indexOf = ({ palette = [], pixel }: BmpWish, x: number, y: number) =>
  palette.findIndex((entry) => entry.join() === pixel(x, y).join());

function packRow(wish: BmpWish, y: number): Buffer {
  const { width, bits, pixel, masks = bits === 16 ? [0x7c00, 0x3e0, 0x1f] : [0xff0000, 0xff00, 0xff] } = wish;
  const row = Buffer.alloc(Math.ceil((width * bits) / 32) * 4);
  for (let x = 0; x < width; x += 1) {
    const [red, green, blue] = pixel(x, y);
    if (bits === 24) row.set([blue, green, red], x * 3);
    else if (bits <= 8) row[Math.floor((x * bits) / 8)]! |= indexOf(wish, x, y) << (8 - bits - ((x * bits) % 8));
    else {
      const value = [red, green, blue].reduce((sum, part, index) => {
        const mask = masks[index]!;
        const shift = 31 - Math.clz32(mask & -mask);
        return sum + Math.round((part / 255) * (mask >>> shift)) * 2 ** shift;
      }, 0);
      if (bits === 16) row.writeUInt16LE(value, x * 2);
      else row.writeUInt32LE(value, x * 4);
    }
  }
  return row;
}

/** Encoded runs of one colour where three in a row agree, absolute runs of the next four pixels elsewhere. */
function packRle(wish: BmpWish, rows: readonly number[]): Buffer {
  const out: number[] = [];
  for (const y of rows) {
    for (let x = 0; x < wish.width;) {
      const index = indexOf(wish, x, y);
      let run = 1;
      while (run < 255 && x + run < wish.width && indexOf(wish, x + run, y) === index) run += 1;
      if (run >= 3 || x + 4 > wish.width) {
        out.push(run, wish.bits === 8 ? index : index * 17);
        x += run;
        continue;
      }
      const four = [0, 1, 2, 3].map((step) => indexOf(wish, x + step, y));
      out.push(0, 4, ...(wish.bits === 8 ? four : [four[0]! * 16 + four[1]!, four[2]! * 16 + four[3]!]));
      x += 4;
    }
    out.push(0, 0);
  }
  out.push(0, 1);
  return Buffer.from(out);
}
