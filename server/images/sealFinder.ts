import type { Raster } from './Raster.ts';
import { blobs, close, paperWhite, redMask, type Blob, type Mask } from './redMask.ts';

/** A round red seal: middle as shares of width and height, radius as a share of the width. */
export interface FoundSeal {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
const sealRules = {
  version: 'seal-1',
  saturation: 0.16,
  faintSaturation: 0.09,
  sectors: 72,
  coverage: 0.85,
  corners: 0.03,
  aspect: [0.72, 1.4],
} as const;

/**
 * Round seals on a picture of at most `limits.measureSide`: a closed red ring with room inside. Filled discs (emblems),
 * thick rings and square seals are not counted. Faint ink is looked for only where strong ink showed nothing.
 */
export function findSeals(raster: Raster): FoundSeal[] {
  const paper = paperWhite(raster);
  const strong = seek(redMask(raster, paper, sealRules.saturation));
  return strong.length > 0 ? strong : seek(redMask(raster, paper, sealRules.faintSaturation));
}

function seek(mask: Mask | null): FoundSeal[] {
  if (!mask) return [];
  const closed = close(mask, Math.max(2, Math.round(Math.max(mask.width, mask.height) / 460)));
  const { found, labels } = blobs(closed);
  return found
    .filter((blob) => hasSealSize(blob, mask) && isRing(blob, mask, labels))
    .map((blob) => ({
      x: (blob.left + blob.right + 1) / 2 / mask.width,
      y: (blob.top + blob.bottom + 1) / 2 / mask.height,
      radius: (blob.right - blob.left + blob.bottom - blob.top + 2) / 4 / mask.width,
    }));
}

function hasSealSize({ left, right, top, bottom }: Blob, { width, height }: Mask): boolean {
  const [across, down] = [right - left + 1, bottom - top + 1];
  const aspect = across / down;
  return (
    Math.min(across, down) >= Math.max(36, Math.max(width, height) * 0.05) &&
    Math.max(across, down) <= Math.min(width, height) * 0.7 &&
    aspect >= sealRules.aspect[0] &&
    aspect <= sealRules.aspect[1]
  );
}

/** Measured in the blob's own ellipse (1 = its edge), so a leaning picture changes nothing. */
function isRing(blob: Blob, mask: Mask, labels: Int32Array): boolean {
  const [middleX, middleY] = [(blob.left + blob.right) / 2, (blob.top + blob.bottom) / 2];
  const [radiusX, radiusY] = [(blob.right - blob.left + 1) / 2, (blob.bottom - blob.top + 1) / 2];
  const covered = new Uint8Array(sealRules.sectors);
  let corner = 0;
  let own = 0;
  const inner = { ink: 0, all: 0 };
  const band = { ink: 0, all: 0 };
  for (let y = blob.top; y <= blob.bottom; y += 1) {
    const dy = (y - middleY) / radiusY;
    for (let x = blob.left; x <= blob.right; x += 1) {
      const at = y * mask.width + x;
      const dx = (x - middleX) / radiusX;
      const reach = Math.sqrt(dx * dx + dy * dy);
      if (labels[at] === blob.label) {
        own += 1;
        if (reach > 1.06) corner += 1;
        else if (reach >= 0.86)
          covered[
            Math.floor(((Math.atan2(dy, dx) + Math.PI) / (2 * Math.PI)) * sealRules.sectors) % sealRules.sectors
          ] = 1;
      }
      const isInner = reach >= 0.3 && reach <= 0.58;
      const isBand = reach >= 0.74 && reach <= 0.88;
      if (isInner || isBand) {
        const zone = isInner ? inner : band;
        zone.all += 1;
        zone.ink += mask.data[at] ?? 0;
      }
    }
  }
  const sectors = covered.reduce((sum, one) => sum + one, 0);
  return (
    sectors >= sealRules.sectors * sealRules.coverage &&
    corner <= own * sealRules.corners &&
    inner.ink < inner.all * 0.5 &&
    band.ink < band.all * 0.85
  );
}
