/** Points; PDF's unit, 72 to the inch. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A4 upright. Everything is laid out between these lines. */
export const paper = {
  width: mm(210),
  height: mm(297),
  left: mm(18),
  right: mm(192),
  top: mm(12),
  /** The body ends here; the footer is below. */
  bottom: mm(283),
} as const;
export const bodyWidth = paper.right - paper.left;

/** Greys only: red belongs to the seal, and its detector looks for red. */
export const shades = {
  ink: '#111111',
  soft: '#555555',
  faint: '#8a8a8a',
  hair: '#bdbdbd',
  wash: '#f1f1f1',
  paper: '#ffffff',
} as const;
export type Shade = keyof typeof shades;

/** A seal's circle keeps this far from the top edge, so that it never comes near a QR code. */
export const SEAL_FREE_TOP = mm(95);
/**
 * 28 mm at error correction M can still be read after a messenger app shrank the photograph, and with a stamp over its
 * edge.
 */
export const QR_SIDE = mm(28);
