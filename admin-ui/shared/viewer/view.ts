/**
 * Position of the picture on the stage. Lengths are CSS pixels; the origin is the middle of the stage, and (x, y) is
 * the middle of the picture, so turning never moves it. All functions are pure.
 */
export interface View {
  scale: number;
  x: number;
  y: number;
  turn: Turn;
  fitted: boolean;
}
export type Turn = 0 | 90 | 180 | 270;
export interface Size {
  width: number;
  height: number;
}
/** A part of the picture as fractions of its width and height, before any turn. */
export interface Region {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Not known but by the usual layout of such a paper. */
  guess?: boolean;
}

export const MIN_SCALE = 0.05;
export const MAX_SCALE = 12;
/** Largest scale of a small picture that is fitted to the stage. */
const MAX_FIT = 2;
/** Largest scale of a framed part: nearer, what stands around it is lost from view. */
const MAX_FRAME = 1.2;
/** How far the picture's edge may be dragged into the stage. */
const SLACK = 48;

export function turned({ width, height }: Size, turn: Turn): Size {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

export function fit(stage: Size, picture: Size, turn: Turn): View {
  const { width, height } = turned(picture, turn);
  const scale = width > 0 && height > 0 ? Math.min(stage.width / width, stage.height / height, MAX_FIT) : 1;
  return { scale: clampScale(scale), x: 0, y: 0, turn, fitted: true };
}

/** Scales by `factor` so that the picture point under (atX, atY) stays under it. */
export function zoomAt(view: View, factor: number, atX = 0, atY = 0): View {
  const scale = clampScale(view.scale * factor);
  const real = scale / view.scale;
  return { ...view, scale, x: atX - (atX - view.x) * real, y: atY - (atY - view.y) * real, fitted: false };
}

export function panBy(view: View, dx: number, dy: number): View {
  return { ...view, x: view.x + dx, y: view.y + dy };
}

/**
 * Keeps the picture on the stage: centred if it is smaller, at most the allowed margin at each edge if it is larger.
 */
export function keepOnStage(view: View, stage: Size, picture: Size): View {
  const { width, height } = turned(picture, view.turn);
  return {
    ...view,
    x: bound(view.x, width * view.scale, stage.width),
    y: bound(view.y, height * view.scale, stage.height),
  };
}

function bound(offset: number, shown: number, room: number): number {
  const most = shown <= room ? 0 : (shown - room) / 2 + SLACK;
  return Math.min(most, Math.max(-most, offset));
}

/** Moves a region to the middle, filling at most six tenths of the stage and never smaller than the fitted picture. */
export function frame(region: Region, stage: Size, picture: Size, turn: Turn): View {
  const box = turned({ width: region.width * picture.width, height: region.height * picture.height }, turn);
  const whole = fit(stage, picture, turn);
  const scale = Math.max(
    whole.scale,
    clampScale(Math.min((stage.width * 0.6) / box.width, (stage.height * 0.6) / box.height, MAX_FRAME)),
  );
  const [dx, dy] = rotate(
    (0.5 - region.x - region.width / 2) * picture.width,
    (0.5 - region.y - region.height / 2) * picture.height,
    turn,
  );
  return keepOnStage({ scale, x: dx * scale, y: dy * scale, turn, fitted: false }, stage, picture);
}

function rotate(x: number, y: number, turn: Turn): [number, number] {
  if (turn === 90) return [-y, x];
  if (turn === 180) return [-x, -y];
  return turn === 270 ? [y, -x] : [x, y];
}

export function turnBy(turn: Turn, degrees: 90 | -90): Turn {
  return ((turn + degrees + 360) % 360) as Turn;
}

function clampScale(scale: number): number {
  return Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));
}
