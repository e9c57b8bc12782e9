import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslate } from 'react-admin';

interface Props {
  side: 'left' | 'right';
  width: number;
  limits: { least: number; most: number; first: number };
  onChange: (width: number) => void;
  label: string;
}

/** The bar between two panes: drag it, move it by arrow keys, double click for the first width. */
export function PaneHandle({ side, width, limits, onChange, label }: Props) {
  const t = useTranslate();
  const start = useRef<{ x: number; width: number } | null>(null);
  const sign = side === 'left' ? 1 : -1;
  const set = (next: number): void => onChange(Math.round(Math.min(limits.most, Math.max(limits.least, next))));

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (start.current) set(start.current.width + sign * (event.clientX - start.current.x));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    set(width + sign * step);
  };
  return (
    // A window splitter: the ARIA pattern is a focusable separator.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t(label)}
      aria-valuenow={width}
      aria-valuemin={limits.least}
      aria-valuemax={limits.most}
      className={`pane-handle pane-handle-${side}`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
      onDoubleClick={() => set(limits.first)}
      onKeyDown={onKeyDown}
    />
  );
}
