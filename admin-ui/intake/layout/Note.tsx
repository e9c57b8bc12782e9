import type { ReactNode } from 'react';
import { ToneMark } from '../../shared/state/ToneMark.tsx';
import type { Tone } from '../../shared/theme/tokens.ts';
import { join } from '../../shared/theme/join.ts';
import common from './common.module.css';

/** A short text with a shape and a colour, shown where it belongs. */
export function Note({ tone, role, children }: { tone: Tone; role?: 'alert' | 'status'; children: ReactNode }) {
  return (
    <div className={join(common.note, `tone-${tone}`)} role={role}>
      <ToneMark tone={tone} />
      <div className={common.noteWords}>{children}</div>
    </div>
  );
}
