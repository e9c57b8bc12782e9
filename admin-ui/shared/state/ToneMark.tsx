import type { Tone } from '../theme/tokens.ts';
import { join } from '../theme/join.ts';
import styles from './ToneMark.module.css';

/** One shape per tone, so that colour is never the only sign: ring, triangle, diamond, disc, tick. */
const shapes: Record<Tone, React.ReactNode> = {
  waiting: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  due: <path d="M6 1.2 11.2 10.6H.8Z" fill="currentColor" />,
  late: <path d="M6 .6 11.4 6 6 11.4.6 6Z" fill="currentColor" />,
  mine: <circle cx="6" cy="6" r="4.6" fill="currentColor" />,
  done: (
    <path
      d="m1.4 6.4 3 3L10.6 2.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
};

export function ToneMark({ tone }: { tone: Tone }) {
  return (
    <svg
      data-part="tone-mark"
      className={join(styles.toneMark, `tone-${tone}`)}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
    >
      {shapes[tone]}
    </svg>
  );
}
