import { materialFacts, type SketchFault, type SketchShape } from '@vocabulary/materialFacts.ts';
import type { MaterialKind } from '@vocabulary/materialKinds.ts';
import type { ReactNode } from 'react';
import styles from './Sketch.module.css';

/**
 * How a picture should look, and its most frequent fault. Drawn, not photographed, so that no real papers are shown.
 */
export function Sketch({ kind, bad = false }: { kind: MaterialKind; bad?: boolean }) {
  const [shape, fault] = materialFacts[kind].sketch;
  const broken = bad ? fault : null;
  return (
    <svg className={styles.sketch} viewBox="0 0 96 72" aria-hidden="true">
      <rect className={styles.sketchTable} width="96" height="72" rx="6" />
      <g transform={layOf(broken)}>{sheet(shape, broken !== 'no_stamp')}</g>
      {broken === 'glare' && <ellipse className={styles.sketchGlare} cx="58" cy="34" rx="17" ry="12" />}
      {broken === 'dark' && <rect className={styles.sketchNight} width="96" height="72" rx="6" />}
      {bad ? (
        <g className={styles.sketchNo}>
          <circle cx="84" cy="60" r="9" />
          <path d="m80 56 8 8m0-8-8 8" />
        </g>
      ) : (
        <g className={styles.sketchYes}>
          <circle cx="84" cy="60" r="9" />
          <path d="m79.500 60.500 3 3 6-6.500" />
        </g>
      )}
    </svg>
  );
}

/** Which fault the bad example shows, for those who cannot see it. */
export function sketchFault(kind: MaterialKind): SketchFault {
  return materialFacts[kind].sketch[1];
}

function sheet(shape: SketchShape, stamped: boolean): ReactNode {
  switch (shape) {
    case 'form':
      return (
        <>
          <rect className={styles.sketchSheet} x="27" y="5" width="42" height="62" rx="1.500" />
          <path className={styles.sketchLine} d="M32 20h32M32 27h32M32 34h32M32 41h22M32 48h18" />
          <path className={styles.sketchBold} d="M38 12h14" />
          <rect className={styles.sketchInk} x="59" y="8" width="7" height="7" />
          {stamped && <circle className={styles.sketchStamp} cx="58" cy="53" r="8" />}
        </>
      );
    case 'licence':
      return (
        <>
          <rect className={styles.sketchSheet} x="12" y="9" width="72" height="54" rx="1.500" />
          <rect className={styles.sketchFrame} x="15" y="12" width="66" height="48" />
          <circle className={styles.sketchStamp} cx="48" cy="20" r="4" />
          <path className={styles.sketchBold} d="M37 30h22" />
          <path className={styles.sketchLine} d="M21 37h26M21 43h26M21 49h18M54 37h21M54 43h16" />
          {stamped && <circle className={styles.sketchStamp} cx="67" cy="51" r="7" />}
        </>
      );
    case 'card_front':
      return (
        <>
          <rect className={styles.sketchSheet} x="14" y="14" width="68" height="44" rx="4" />
          <path className={styles.sketchLine} d="M20 23h22M20 30h16M20 37h26M20 50h34" />
          <rect className={styles.sketchPhoto} x="58" y="20" width="18" height="23" rx="2" />
          <circle className={styles.sketchFace} cx="67" cy="28" r="4.500" />
          <path className={styles.sketchFace} d="M59.500 42c1-8 14-8 15 0z" />
          {stamped && <circle className={styles.sketchStamp} cx="49" cy="48" r="7" />}
        </>
      );
    case 'card_back':
      return (
        <>
          <rect className={styles.sketchSheet} x="14" y="14" width="68" height="44" rx="4" />
          <circle className={styles.sketchStamp} cx="25" cy="26" r="6" />
          <path className={styles.sketchBold} d="M37 23h34M41 31h26" />
          <path className={styles.sketchLine} d="M30 45h36M30 51h30" />
        </>
      );
    case 'receipt':
      return (
        <>
          <rect className={styles.sketchSheet} x="10" y="16" width="76" height="40" rx="1.500" />
          <path className={styles.sketchBold} d="M36 23h24" />
          <path className={styles.sketchLine} d="M16 31h30M16 37h30M16 43h30M52 31h28M52 37h28M52 43h18" />
          {stamped && <circle className={styles.sketchStamp} cx="68" cy="46" r="7" />}
        </>
      );
  }
}

/** Position of the sheet: straight in the good example, half outside the picture where it is cut off. */
function layOf(broken: string | null): string {
  if (broken === null) return '';
  return broken === 'cut' ? 'translate(34 22) rotate(-12 48 36)' : 'rotate(-4 48 36)';
}
