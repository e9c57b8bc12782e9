import type { ReactNode } from 'react';

/** Nothing here: why, and what one may do. */
export function EmptyState({ title, words, children }: { title: string; words?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {words && <p className="empty-words">{words}</p>}
      {children}
    </div>
  );
}
