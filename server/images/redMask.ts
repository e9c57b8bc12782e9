import { percentile, type Raster } from './Raster.ts';

/** Where red ink is, at half the picture's size: 1 ink, 0 not. */
export interface Mask {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Brightness of the paper in red, green, blue: 75th percentile of every fourth pixel. */
export function paperWhite({ data }: Raster): readonly [number, number, number] {
  const level = (part: number) => {
    const histogram = new Uint32Array(256);
    for (let at = part; at < data.length; at += 12) histogram[data[at] ?? 0] = (histogram[data[at] ?? 0] ?? 0) + 1;
    return Math.max(1, percentile(histogram, 0.75));
  };
  return [level(0), level(1), level(2)];
}

/**
 * Colours are measured against the paper, so that paper in yellow light is not taken for red. Null when there is hardly
 * any red.
 */
export function redMask(
  { data, width, height }: Raster,
  paper: readonly [number, number, number],
  leastSaturation: number,
): Mask | null {
  const half = { width: width >> 1, height: height >> 1 };
  const mask = new Uint8Array(half.width * half.height);
  const byRed = 1 / paper[0];
  const byGreen = 1 / paper[1];
  const byBlue = 1 / paper[2];
  const row = width * 3;
  let count = 0;
  for (let y = 0; y < half.height; y += 1) {
    for (let x = 0, at = y * 2 * row, to = y * half.width; x < half.width; x += 1, at += 6, to += 1) {
      const red = ((data[at] ?? 0) + (data[at + 3] ?? 0) + (data[at + row] ?? 0) + (data[at + row + 3] ?? 0)) * byRed;
      const green =
        ((data[at + 1] ?? 0) + (data[at + 4] ?? 0) + (data[at + row + 1] ?? 0) + (data[at + row + 4] ?? 0)) * byGreen;
      const blue =
        ((data[at + 2] ?? 0) + (data[at + 5] ?? 0) + (data[at + row + 2] ?? 0) + (data[at + row + 5] ?? 0)) * byBlue;
      const spread = red - (green < blue ? green : blue);
      // Hue within about 30° towards violet and 20° towards orange; wood and skin are further to the orange.
      const hue = green - blue;
      if (
        red > 0.8 &&
        red > green &&
        red > blue &&
        spread > leastSaturation * red &&
        hue > -0.5 * spread &&
        hue < 0.34 * spread
      ) {
        mask[to] = 1;
        count += 1;
      }
    }
  }
  return count < mask.length * 0.0004 ? null : { data: mask, ...half };
}

/**
 * Closes gaps up to twice `radius`: dilation, then erosion, by a square. Black text over the ring would cut it
 * otherwise.
 */
export function close(mask: Mask, radius: number): Mask {
  return spreadOut(spreadOut(mask, radius, 1), radius, 0);
}

/** Every pixel within `radius` of one that equals `value` becomes `value`; rows first, then columns. */
function spreadOut({ data, width, height }: Mask, radius: number, value: 0 | 1): Mask {
  const rows = new Uint8Array(data.length);
  const both = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) sweep(data, rows, y * width, 1, width, radius, value);
  for (let x = 0; x < width; x += 1) sweep(rows, both, x, width, height, radius, value);
  return { data: both, width, height };
}

/** `last` is the latest match up to `radius` ahead: if any match lies within reach on either side, so does this one. */
function sweep(
  from: Uint8Array,
  to: Uint8Array,
  start: number,
  step: number,
  length: number,
  radius: number,
  value: 0 | 1,
): void {
  let last = -length - radius;
  let ahead = 0;
  for (let i = 0; i < length; i += 1) {
    for (; ahead < length && ahead <= i + radius; ahead += 1) if (from[start + ahead * step] === value) last = ahead;
    to[start + i * step] = last >= i - radius ? value : 1 - value;
  }
}

export interface Blob {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly pixels: number;
  readonly label: number;
}

/** Connected areas (8 neighbours) and, beside the mask, which area each pixel belongs to (0 none). */
export function blobs({ data, width, height }: Mask): { found: Blob[]; labels: Int32Array } {
  const labels = new Int32Array(data.length);
  const stack: number[] = [];
  const found: Blob[] = [];
  for (let seed = 0; seed < data.length; seed += 1) {
    if (data[seed] !== 1 || labels[seed] !== 0) continue;
    const label = found.length + 1;
    let left = width;
    let right = 0;
    let top = height;
    let bottom = 0;
    let pixels = 0;
    labels[seed] = label;
    stack.push(seed);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const y = (at / width) | 0;
      const x = at - y * width;
      pixels += 1;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      const lastX = x + 1 < width ? x + 1 : x;
      const lastY = y + 1 < height ? y + 1 : y;
      for (let ny = y > 0 ? y - 1 : y; ny <= lastY; ny += 1) {
        for (let nx = x > 0 ? x - 1 : x; nx <= lastX; nx += 1) {
          const next = ny * width + nx;
          if (data[next] === 1 && labels[next] === 0) {
            labels[next] = label;
            stack.push(next);
          }
        }
      }
    }
    found.push({ left, top, right, bottom, pixels, label });
  }
  return { found, labels };
}
