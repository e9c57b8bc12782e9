import { useEffect } from 'react';
import { scannedCharacter, takesText } from '../shared/scans/scanKeys.ts';

/** A scanner types a whole word and Enter much faster than this. */
const WORD_MS = 1_000;

/**
 * A scanner is a keyboard: what it types while no field has the cursor goes to the search of a lane, never to a button
 * that happens to have the focus. Where no lane searches, the word and its Enter are dropped.
 */
export function useScans(): void {
  useEffect(() => {
    let dropUntil = 0;
    const onKey = (event: KeyboardEvent) => {
      if (takesText(event.target)) return;
      if (event.key === 'Enter' && event.timeStamp < dropUntil) {
        event.preventDefault();
        dropUntil = 0;
      }
      if (scannedCharacter(event) === null) return;
      const search = searchNear(document.activeElement);
      if (search === null) {
        event.preventDefault();
        dropUntil = event.timeStamp + WORD_MS;
        return;
      }
      // The browser types this very character into the field that has the focus when the handler returns.
      search.focus();
      search.select();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

/** The search of the lane in which a person works, else the first on the page. */
function searchNear(active: Element | null): HTMLInputElement | null {
  const selector = 'input[type="search"]:not([disabled])';
  return (
    active?.closest('[data-lane]')?.querySelector<HTMLInputElement>(selector) ??
    document.querySelector<HTMLInputElement>(selector)
  );
}
