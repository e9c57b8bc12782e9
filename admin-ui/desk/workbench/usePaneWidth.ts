import { useStore } from 'react-admin';

/**
 * The two panes whose width a person can set: limits, initial width, and in which
 * direction the handle makes them wider.
 */
const panes = {
  queue: { key: 'workbench.queueWidth', least: 200, most: 420, first: 264, sign: 1 },
  side: { key: 'workbench.sideWidth', least: 300, most: 560, first: 364, sign: -1 },
} as const;
export type Pane = keyof typeof panes;

export interface PaneWidth {
  width: number;
  least: number;
  most: number;
  /** 1 if dragging to the right makes the pane wider, -1 if it makes it narrower. */
  sign: 1 | -1;
  set: (width: number) => void;
  reset: () => void;
}

/** The width is kept in this browser. */
export function usePaneWidth(pane: Pane): PaneWidth {
  const { key, least, most, first, sign } = panes[pane];
  const [width, keep] = useStore<number>(key, first);
  return {
    width,
    least,
    most,
    sign,
    set: (wanted) => keep(Math.round(Math.min(most, Math.max(least, wanted)))),
    reset: () => keep(first),
  };
}
