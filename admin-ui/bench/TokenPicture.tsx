import type { Tone } from '../shared/theme/tokens.ts';
import { join } from '../shared/theme/join.ts';
import styles from './TokenPicture.module.css';

/** A UKey with its lamp in the lane's colour; an outline when none is plugged in. */
export function TokenPicture({ tone }: { tone: Tone | null }) {
  return (
    <svg
      className={join(styles.tokenPicture, tone === null ? styles.tokenAbsent : `tone-${tone}`)}
      viewBox="0 0 120 56"
      width="120"
      height="56"
      aria-hidden="true"
    >
      <rect className={styles.tokenPlug} x="86" y="15" width="28" height="26" rx="2" />
      <path className={styles.tokenContacts} d="M94 22h14M94 34h14" />
      <rect className={styles.tokenBody} x="4" y="6" width="84" height="44" rx="12" />
      <circle className={styles.tokenHole} cx="20" cy="28" r="6" />
      <circle className={styles.tokenLamp} cx="68" cy="28" r="6" />
    </svg>
  );
}
