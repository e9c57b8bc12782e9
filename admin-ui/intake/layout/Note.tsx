import { useEffect, useRef, type ReactNode } from 'react';
import { ToneMark } from '../../shared/state/ToneMark.tsx';
import type { Tone } from '../../shared/theme/tokens.ts';
import { join } from '../../shared/theme/join.ts';
import common from './common.module.css';

/** A short text with a shape and a colour, shown where it belongs. */
export function Note({ tone, role, children }: { tone: Tone; role?: 'alert' | 'status'; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The answer to a press may be below the fold of a phone.
    if (role === 'alert') box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [role]);
  return (
    <div ref={box} className={join(common.note, `tone-${tone}`)} role={role}>
      <ToneMark tone={tone} />
      <div className={common.noteWords}>{children}</div>
    </div>
  );
}
