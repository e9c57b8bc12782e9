import { useEffect, useRef } from 'react';
import { belongsToPage, nameOfKey } from './shortcut.ts';

export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

/** One listener on the window for a page's keys; the newest table counts without listening anew. */
export function useShortcuts(table: Shortcuts): void {
  const newest = useRef(table);
  useEffect(() => { newest.current = table; });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!belongsToPage(event)) return;
      // A focused button or link keeps its own Space and Enter, except where the page says that Space is its own.
      if ([' ', 'Enter'].includes(event.key) && event.target instanceof Element && event.target.closest('button, a, [role="button"], summary') && !event.target.closest('[data-page-keys]')) return;
      const work = newest.current[nameOfKey(event)];
      if (!work) return;
      event.preventDefault();
      work();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
