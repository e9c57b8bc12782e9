import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslate } from 'react-admin';
import { usePaneWidth, type Pane } from './usePaneWidth.ts';
import { join } from '../../shared/theme/join.ts';
import styles from './PaneHandle.module.css';

const KEY_STEP = 16;
const keySteps: Readonly<Record<string, number>> = { ArrowRight: KEY_STEP, ArrowLeft: -KEY_STEP };
const labels: Record<Pane, string> = { queue: 'desk.review.queueWidth', side: 'desk.review.sideWidth' };
const places: Record<Pane, string> = { queue: 'pane-handle-left', side: 'pane-handle-right' };

/** The bar between two panes: drag it, move it by arrow keys, double-click it for the initial width. */
export function PaneHandle({ pane }: { pane: Pane }) {
  const t = useTranslate();
  const { width, least, most, sign, set, reset } = usePaneWidth(pane);
  const start = useRef<{ x: number; width: number } | null>(null);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (start.current) set(start.current.width + sign * (event.clientX - start.current.x));
  };
  const letGo = (): void => {
    start.current = null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = keySteps[event.key];
    if (step === undefined) return;
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
      aria-label={t(labels[pane])}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      className={join(styles.paneHandle, places[pane])}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onDoubleClick={reset}
      onKeyDown={onKeyDown}
    />
  );
}
