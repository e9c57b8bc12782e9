import type { ApplicationDetail, ApplicationMaterial } from '@presenters/applicationDetail.ts';
import { leafAt } from '@vocabulary/form/formLeaves.ts';
import { boxInPhoto, printedBox, usualBox, type PictureBox, type QrCorners } from '@vocabulary/pictureBoxes.ts';
import type { Region } from '../../shared/viewer/view.ts';
import type { CheckItem } from './checklist.ts';

/** How much wider a guessed frame is on each side, as a fraction of the picture. */
const WIDER = 0.05;

/**
 * The part of the picture that shows the selected field, or null: for the picture as a whole, and where nothing is
 * known. On our own forms the QR code tells where the paper lies in the photograph; everything else is a guess.
 */
export function regionOf(
  item: Pick<CheckItem, 'kind' | 'target'> | null,
  material: Pick<ApplicationMaterial, 'kind' | 'width' | 'height' | 'quality'>,
  { content }: Pick<ApplicationDetail, 'content'>,
): Region | null {
  const leaf = item?.kind === 'field' ? leafAt(item.target) : null;
  if (!leaf) return null;
  const printed = printedBox(material.kind, leaf, content.organization === null);
  if (printed) {
    const corners = qrCornersOf(material.quality);
    const found = corners && onPicture(boxInPhoto(printed, corners));
    if (found) return { ...found, guess: false };
    // Without the code the paper may lie anywhere in the picture: a band of rows, not a place within them.
    return upright(material) ? guess({ ...printed, x: 0, width: 1 }) : null;
  }
  const box = upright(material) ? null : usualBox(material.kind, leaf, content.change?.what ?? null);
  return box && guess(box);
}

const upright = ({ width, height }: Pick<ApplicationMaterial, 'width' | 'height'>): boolean => height > width;

function guess({ x, y, width, height }: PictureBox): Region | null {
  const box = onPicture({ x: x - WIDER, y: y - WIDER, width: width + 2 * WIDER, height: height + 2 * WIDER });
  return box && { ...box, guess: true };
}

/** The part of the box that lies on the picture; null if hardly any of it does. */
function onPicture({ x, y, width, height }: PictureBox): PictureBox | null {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const box = { x: left, y: top, width: Math.min(1, x + width) - left, height: Math.min(1, y + height) - top };
  return box.width > width / 2 && box.height > height / 2 ? box : null;
}

/** Pictures from before corners were kept, and those without a readable code, have none. */
function qrCornersOf(quality: unknown): QrCorners | null {
  const corners = (quality as { qrCorners?: QrCorners | null } | null)?.qrCorners;
  return corners?.length === 4 ? corners : null;
}
