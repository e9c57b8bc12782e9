import { percentile, type Raster } from './Raster.ts';

export type QualityVerdict = 'ok' | 'blurry' | 'dark' | 'overexposed' | 'low_resolution';
export interface Quality {
  readonly verdict: QualityVerdict;
  readonly figures: {
    readonly longSide: number;
    readonly sharpness: number;
    readonly light: number;
    readonly clipped: number;
    readonly ink: number;
  };
}

/**
 * Cuts tried on pictures made by seeds/pictures only (359 of 360 judged right); to be looked at again on real scans. A
 * verdict advises, a person decides.
 */
const qualityCuts = {
  version: 'quality-1',
  longSide: 1100,
  light: 85,
  clipped: 0.35,
  ink: 70,
  sharpness: 0.7,
} as const;

const BLOCK = 24;

/**
 * Judges a picture of at most `limits.measureSide`. `longSide` is that of the original. The clean white of a scan is
 * clipped too, so a picture counts as overexposed only when the ink is pale as well.
 */
export function judgeQuality(raster: Raster, longSide: number): Quality {
  const histogram = new Uint32Array(256);
  for (let at = 1; at < raster.data.length; at += 3)
    histogram[raster.data[at] ?? 0] = (histogram[raster.data[at] ?? 0] ?? 0) + 1;
  const pixels = raster.width * raster.height;
  const light = percentile(histogram, 0.9);
  const ink = percentile(histogram, 0.01);
  const clipped = histogram.subarray(252).reduce((sum, count) => sum + count, 0) / pixels;
  const sharpness = edgeSharpness(raster, light);
  const figures = { longSide, sharpness: round(sharpness), light, clipped: round(clipped), ink };
  return { verdict: verdictOn({ longSide, light, ink, clipped, sharpness }), figures };
}

function verdictOn(measured: Quality['figures']): QualityVerdict {
  const { longSide, light, ink, clipped, sharpness } = measured;
  if (longSide < qualityCuts.longSide) return 'low_resolution';
  if (light < qualityCuts.light) return 'dark';
  if (clipped > qualityCuts.clipped && ink > qualityCuts.ink) return 'overexposed';
  return sharpness < qualityCuts.sharpness ? 'blurry' : 'ok';
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/**
 * How steep the steepest edge of a block of text is against the block's contrast (1 = ink to paper within two pixels);
 * the 80th percentile over all blocks with writing. Unlike the variance of the Laplacian it does not depend on the
 * light.
 */
function edgeSharpness({ data, width, height }: Raster, light: number): number {
  const ratios: number[] = [];
  const least = Math.max(12, light * 0.3);
  for (let top = 1; top + BLOCK < height - 1; top += BLOCK) {
    for (let left = 1; left + BLOCK < width - 1; left += BLOCK) {
      let [low, high, steepest] = [255, 0, 0];
      for (let y = top; y < top + BLOCK; y += 1) {
        for (let x = left, at = (y * width + left) * 3 + 1; x < left + BLOCK; x += 1, at += 3) {
          const value = data[at] ?? 0;
          if (value < low) low = value;
          if (value > high) high = value;
          const across = Math.abs((data[at + 3] ?? 0) - (data[at - 3] ?? 0));
          const down = Math.abs((data[at + width * 3] ?? 0) - (data[at - width * 3] ?? 0));
          if (across > steepest) steepest = across;
          if (down > steepest) steepest = down;
        }
      }
      if (high - low >= least) ratios.push(Math.min(1, steepest / (high - low)));
    }
  }
  // No writing anywhere: a blank or hopelessly blurred picture.
  if (ratios.length < 12) return 0;
  ratios.sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length * 0.8)] ?? 0;
}
