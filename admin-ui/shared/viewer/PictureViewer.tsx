import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { useGestures } from './useGestures.ts';
import { useView, type ViewerControls } from './useView.ts';
import type { Region, Size } from './view.ts';
import { ViewerBar } from './ViewerBar.tsx';
import { viewerKey } from './viewerKey.ts';
import { join } from '../theme/join.ts';
import viewerStyles from './viewer.module.css';

interface Props {
  src: string | null;
  /** What the picture shows. */
  alt: string;
  t: Translate;
  /** The part of the picture that is framed and moved to the middle when it changes. */
  region?: Region | null;
  ref?: Ref<ViewerControls>;
  /** False if the page itself passes keys to the viewer by `ref`. */
  ownKeys?: boolean;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  /** Shown at the left of the bar. */
  caption?: ReactNode;
  /** Told the address of the picture that is on the stage now; null while none is drawn. */
  onDrawn?: (src: string | null) => void;
}

/**
 * One picture on a stage: wheel, drag, pinch, turn, fit, real size, invert. Styles are set only by the stylesheet or by
 * CSSOM, because the CSP forbids inline styles.
 */
export function PictureViewer({
  src,
  alt,
  t,
  region = null,
  ref,
  ownKeys = true,
  onPrevious,
  onNext,
  caption,
  onDrawn,
}: Props) {
  const [loaded, setLoaded] = useState<{ src: string; size: Size } | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const size = loaded && loaded.src === src ? loaded.size : null;
  const stage = useRef<HTMLDivElement>(null);
  const drawn = size ? src : null;
  useEffect(() => onDrawn?.(drawn), [drawn, onDrawn]);
  const on = useView(stage, src, size, region);
  const gestures = useGestures(stage, on);
  useImperativeHandle(ref, () => on);
  const { x, y, turn, scale } = on.view;

  return (
    <div data-part="viewer" className={viewerStyles.viewer}>
      {/* The stage takes focus so that its keys work; ARIA has no role for a picture that is moved about. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className={viewerStyles.viewerStage}
        ref={stage}
        role="group"
        aria-label={t('viewer.label')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={(event) => ownKeys && viewerKey(event.nativeEvent, on) && event.preventDefault()}
        {...gestures}
      >
        {src && failed !== src && (
          <div
            className={join(viewerStyles.viewerPicture, on.inverted && viewerStyles.viewerInverted)}
            style={{
              width: size?.width,
              height: size?.height,
              visibility: size ? 'visible' : 'hidden',
              transform: `translate(-50%, -50%) translate(${x}px, ${y}px) rotate(${turn}deg) scale(${scale})`,
            }}
          >
            <img
              key={`${src} ${attempt}`}
              src={src}
              alt={alt}
              draggable={false}
              onError={() => setFailed(src)}
              onLoad={(event) => {
                const { naturalWidth: width, naturalHeight: height } = event.currentTarget;
                setLoaded({ src, size: { width, height } });
              }}
            />
            {region && (
              <div
                className={join(viewerStyles.viewerFrame, region.guess && viewerStyles.viewerGuess)}
                style={{
                  left: `${region.x * 100}%`,
                  top: `${region.y * 100}%`,
                  width: `${region.width * 100}%`,
                  height: `${region.height * 100}%`,
                  outlineWidth: `${3 / scale}px`,
                  outlineOffset: `${4 / scale}px`,
                }}
              />
            )}
          </div>
        )}
        {size && region?.guess && <output className={viewerStyles.viewerHint}>{t('viewer.guess')}</output>}
        {src && !size && failed !== src && (
          <output className={join(viewerStyles.viewerNote, viewerStyles.viewerLoading)}>{t('viewer.loading')}</output>
        )}
        {!src && <div className={viewerStyles.viewerNote}>{t('viewer.none')}</div>}
        {src && failed === src && (
          <div className={viewerStyles.viewerNote} role="alert">
            {t('viewer.failed')}{' '}
            <button
              type="button"
              className={viewerStyles.viewerButton}
              onClick={() => {
                setFailed(null);
                setAttempt((now) => now + 1);
              }}
            >
              {t('viewer.retry')}
            </button>
          </div>
        )}
      </div>
      <ViewerBar on={on} t={t} caption={caption} onPrevious={onPrevious} onNext={onNext} disabled={!size} />
    </div>
  );
}
