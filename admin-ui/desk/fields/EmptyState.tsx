import type { ReactNode } from 'react';
import common from '../layout/common.module.css';

/** Nothing here: why, and what one may do. */
export function EmptyState({ title, words, children }: { title: string; words?: string; children?: ReactNode }) {
  return (
    <div className={common.empty}>
      <p className={common.emptyTitle}>{title}</p>
      {words && <p className={common.emptyWords}>{words}</p>}
      {children}
    </div>
  );
}
