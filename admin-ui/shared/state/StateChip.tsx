import type { Tone } from '../theme/tokens.ts';
import { ToneMark } from './ToneMark.tsx';
import { toneOf, type StateKind } from './stateTones.ts';
import { join } from '../theme/join.ts';
import styles from './StateChip.module.css';

type Props = { label: string; quiet?: boolean } & ({ tone: Tone } | { kind: StateKind; state: string });

/** A state: word, shape and colour together. `quiet` has no coloured background (dense tables). */
export function StateChip(props: Props) {
  const tone = 'tone' in props ? props.tone : toneOf(props.kind, props.state);
  return (
    <span className={join(styles.stateChip, `tone-${tone}`, props.quiet && styles.stateChipQuiet)}>
      <ToneMark tone={tone} />
      <span>{props.label}</span>
    </span>
  );
}
