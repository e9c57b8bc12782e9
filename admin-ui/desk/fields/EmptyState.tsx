import type { ReactNode } from 'react';
import common from '../layout/common.module.css';

/** Shown where there is nothing: why, and what to do next. */
export function EmptyState({ title, words, children }: { title: string; words?: string; children?: ReactNode }) {
  return (
    <div className={common.empty}>
      <p className={common.emptyTitle}>{title}</p>
      {words && <p className={common.emptyWords}>{words}</p>}
      {children}
    </div>
  );
}
