import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { panBy, zoomAt } from './view.ts';
import type { ViewOnStage } from './useView.ts';

interface Point {
  x: number;
  y: number;
}

/** Wheel zooms to the cursor, one pointer drags, two pinch, a double click goes between fitted and real size. */
export function useGestures(stage: RefObject<HTMLElement | null>, { change, view, fit }: ViewOnStage) {
  const pointers = useRef(new Map<number, Point>());

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const at = fromMiddle(element, event);
      const factor = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016));
      change((now) => zoomAt(now, factor, at.x, at.y));
    };
    // React's own wheel listener is passive and could not keep the page from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [stage, change]);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    pointers.current.set(event.pointerId, now);
    if (!other) return change((was) => panBy({ ...was, fitted: false }, now.x - before.x, now.y - before.y));
    const middle = fromMiddle(event.currentTarget, { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 });
    const factor = distance(now, other) / Math.max(1, distance(before, other));
    change((was) => panBy(zoomAt(was, factor, middle.x, middle.y), (now.x - before.x) / 2, (now.y - before.y) / 2));
  };

  const onPointerEnd = (event: PointerEvent<HTMLDivElement>): void => void pointers.current.delete(event.pointerId);

  const onDoubleClick = (event: React.MouseEvent<HTMLDivElement>): void => {
    if (!view.fitted) return fit();
    const at = fromMiddle(event.currentTarget, event);
    change((now) => zoomAt(now, Math.max(1.8, 1 / now.scale), at.x, at.y));
  };

  return { onPointerDown, onPointerMove, onPointerUp: onPointerEnd, onPointerCancel: onPointerEnd, onDoubleClick };
}

function fromMiddle(element: Element, at: { clientX: number; clientY: number }): Point {
  const box = element.getBoundingClientRect();
  return { x: at.clientX - box.left - box.width / 2, y: at.clientY - box.top - box.height / 2 };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
