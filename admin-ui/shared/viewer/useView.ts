import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import {
  fit,
  frame,
  keepOnStage,
  panBy,
  turnBy,
  zoomAt,
  type Region,
  type Size,
  type Turn,
  type View,
} from './view.ts';

/** Commands of a viewer, for shortcuts from outside and for its own bar. */
export interface ViewerControls {
  fit: () => void;
  actual: () => void;
  zoom: (factor: number) => void;
  turn: (degrees: 90 | -90) => void;
  /** The framed part and the whole picture in turn; without a frame real size and the whole picture. */
  toggle: () => void;
  invert: () => void;
  pan: (dx: number, dy: number) => void;
}

export interface ViewOnStage extends ViewerControls {
  view: View;
  inverted: boolean;
  change: (next: (view: View) => View) => void;
}

/** The view of one picture on one stage. Each picture keeps its rotation while the viewer exists. */
export function useView(
  stage: RefObject<HTMLElement | null>,
  src: string | null,
  picture: Size | null,
  region: Region | null,
): ViewOnStage {
  const turns = useRef(new Map<string, Turn>());
  const [view, setView] = useState<View>({ scale: 1, x: 0, y: 0, turn: 0, fitted: true });
  const [inverted, setInverted] = useState(false);

  const change = useCallback(
    (next: (view: View) => View) => {
      if (picture) setView((view) => keepOnStage(next(view), sizeOf(stage), picture));
    },
    [picture, stage],
  );

  // Runs before paint, so that a picture is never shown for one frame with the size of the one before.
  useLayoutEffect(() => {
    if (!picture || !src) return;
    const turn = turns.current.get(src) ?? 0;
    setView(region ? frame(region, sizeOf(stage), picture, turn) : fit(sizeOf(stage), picture, turn));
  }, [src, picture, region, stage]);

  useEffect(() => {
    if (!picture || !stage.current) return;
    const observer = new ResizeObserver(() =>
      setView((view) =>
        view.fitted ? fit(sizeOf(stage), picture, view.turn) : keepOnStage(view, sizeOf(stage), picture),
      ),
    );
    observer.observe(stage.current);
    return () => observer.disconnect();
  }, [picture, stage]);

  return {
    view,
    inverted,
    change,
    fit: () => picture && setView((now) => fit(sizeOf(stage), picture, now.turn)),
    actual: () => change((now) => zoomAt(now, 1 / now.scale)),
    toggle: () => {
      if (!picture) return;
      setView((now) => {
        if (!now.fitted) return fit(sizeOf(stage), picture, now.turn);
        if (region) return frame(region, sizeOf(stage), picture, now.turn);
        return keepOnStage(zoomAt(now, 1 / now.scale), sizeOf(stage), picture);
      });
    },
    zoom: (factor) => change((now) => zoomAt(now, factor)),
    turn: (degrees) => {
      if (!picture || !src) return;
      const turn = turnBy(turns.current.get(src) ?? 0, degrees);
      turns.current.set(src, turn);
      setView((now) =>
        now.fitted ? fit(sizeOf(stage), picture, turn) : keepOnStage({ ...now, turn }, sizeOf(stage), picture),
      );
    },
    invert: () => setInverted((now) => !now),
    pan: (dx, dy) => change((now) => panBy({ ...now, fitted: false }, dx, dy)),
  };
}

function sizeOf(stage: RefObject<HTMLElement | null>): Size {
  return { width: stage.current?.clientWidth ?? 0, height: stage.current?.clientHeight ?? 0 };
}
