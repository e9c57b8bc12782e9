import type { ReactNode } from 'react';
import common from '../layout/common.module.css';

interface Props {
  title: string;
  words?: string;
  /** `h1` where the emptiness is the whole page. */
  heading?: 'h1' | 'p';
  children?: ReactNode;
}

/** Shown where there is nothing: why, and what to do next. */
export function EmptyState({ title, words, heading: Heading = 'p', children }: Props) {
  return (
    <div className={common.empty}>
      <Heading className={common.emptyTitle}>{title}</Heading>
      {words && <p className={common.emptyWords}>{words}</p>}
      {children}
    </div>
  );
}
