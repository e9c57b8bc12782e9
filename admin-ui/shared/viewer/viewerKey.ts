import type { ViewerControls } from './useView.ts';

const STEP = 80;

/** Performs the viewer's command for a key: R turn, 0 fit, Z nearer and back, I invert, + and − zoom, arrows move. */
export function viewerKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  on: ViewerControls,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const work: Record<string, () => void> = {
    r: () => on.turn(event.shiftKey ? -90 : 90),
    '0': on.fit,
    z: on.toggle,
    i: on.invert,
    '+': () => on.zoom(1.25),
    '=': () => on.zoom(1.25),
    '-': () => on.zoom(0.8),
    arrowleft: () => on.pan(STEP, 0),
    arrowright: () => on.pan(-STEP, 0),
    arrowup: () => on.pan(0, STEP),
    arrowdown: () => on.pan(0, -STEP),
  };
  const found = work[event.key.toLowerCase()];
  found?.();
  return found !== undefined;
}
