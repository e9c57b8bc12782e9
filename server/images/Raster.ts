/** Pixels in memory: RGB, 8 bits each, rows top down, no padding. */
export interface Raster {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * One channel of it: 0 red, 1 green, 2 blue. Red ink is paper white in red, so a stamp over a code or a text line
 * disappears.
 */
export function channel(raster: Raster, index: 0 | 1 | 2): Uint8Array {
  const plane = new Uint8Array(raster.width * raster.height);
  for (let pixel = 0, byte = index; pixel < plane.length; pixel += 1, byte += 3) plane[pixel] = raster.data[byte] ?? 0;
  return plane;
}

/** The value below which the given share (0..1) of `values` lies; `histogram` has 256 places. */
export function percentile(histogram: Uint32Array, share: number): number {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += histogram[value] ?? 0;
    if (seen >= total * share) return value;
  }
  return 255;
}
