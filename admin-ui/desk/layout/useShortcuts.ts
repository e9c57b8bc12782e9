import { useEffect, useRef } from 'react';
import { belongsToPage, nameOfKey } from './shortcut.ts';

export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

/** One listener on the window for a page's keys. It always uses the newest table, without registering again. */
export function useShortcuts(table: Shortcuts): void {
  const newest = useRef(table);
  useEffect(() => {
    newest.current = table;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!belongsToPage(event)) return;
      // A focused button keeps its own Space and Enter, a link its Enter (Space does nothing on a link), unless
      // the page's table claims these keys.
      const keeper = { ' ': 'button, [role="button"], summary, input', Enter: 'button, a, [role="button"], summary' }[
        event.key
      ];
      if (
        keeper &&
        event.target instanceof Element &&
        event.target.closest(keeper) &&
        !event.target.closest('[data-page-keys]')
      )
        return;
      const work = newest.current[nameOfKey(event)];
      if (!work) return;
      event.preventDefault();
      work();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
