import type { ReactNode } from 'react';
import type { Translate } from '../i18n/translate.ts';
import type { ViewOnStage } from './useView.ts';
import viewerStyles from './viewer.module.css';

const icons: Record<string, string> = {
  previous: 'm10 3-5 5 5 5',
  next: 'm6 3 5 5-5 5',
  zoomOut: 'M3 8h10',
  zoomIn: 'M3 8h10M8 3v10',
  turn: 'M13 3v4H9M12.6 7A5 5 0 1 0 13 9.6',
  turnBack: 'M3 3v4h4M3.4 7A5 5 0 1 1 3 9.6',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
};

function Button({
  name,
  label,
  keys,
  onClick,
  disabled,
  pressed,
  children,
}: {
  name: string;
  label: string;
  keys?: string;
  onClick: () => void;
  disabled?: boolean;
  pressed?: boolean;
  children?: ReactNode;
}) {
  return (
    <button
      type="button"
      className={viewerStyles.viewerButton}
      onClick={onClick}
      disabled={disabled}
      aria-pressed={pressed}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
    >
      {children ?? (
        <svg
          viewBox="0 0 16 16"
          width="16"
          height="16"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
          aria-hidden="true"
        >
          <path d={icons[name]} />
        </svg>
      )}
    </button>
  );
}

interface Props {
  on: ViewOnStage;
  t: Translate;
  caption: ReactNode;
  disabled: boolean;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** The viewer's buttons. Each has a key, which its tooltip names. */
export function ViewerBar({ on, t, caption, disabled, onPrevious, onNext }: Props) {
  return (
    <div className={viewerStyles.viewerBar}>
      <span className={viewerStyles.viewerCaption}>{caption}</span>
      {onPrevious && <Button name="previous" label={t('viewer.previous')} keys="[" onClick={onPrevious} />}
      {onNext && <Button name="next" label={t('viewer.next')} keys="]" onClick={onNext} />}
      <Button name="zoomOut" label={t('viewer.zoomOut')} keys="-" disabled={disabled} onClick={() => on.zoom(0.8)} />
      <output
        className={viewerStyles.viewerPercent}
        aria-label={t('viewer.zoom', { percent: Math.round(on.view.scale * 100) })}
      >
        {Math.round(on.view.scale * 100)}%
      </output>
      <Button name="zoomIn" label={t('viewer.zoomIn')} keys="+" disabled={disabled} onClick={() => on.zoom(1.25)} />
      <Button name="fit" label={t('viewer.fit')} keys="0" disabled={disabled} onClick={on.fit} />
      <Button name="actual" label={t('viewer.actual')} keys="Z" disabled={disabled} onClick={on.actual}>
        1:1
      </Button>
      <Button
        name="turnBack"
        label={t('viewer.turnBack')}
        keys="Shift R"
        disabled={disabled}
        onClick={() => on.turn(-90)}
      />
      <Button name="turn" label={t('viewer.turn')} keys="R" disabled={disabled} onClick={() => on.turn(90)} />
      <Button
        name="invert"
        label={t('viewer.invert')}
        keys="I"
        pressed={on.inverted}
        disabled={disabled}
        onClick={on.invert}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
        </svg>
      </Button>
    </div>
  );
}
