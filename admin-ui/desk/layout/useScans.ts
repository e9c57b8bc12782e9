import { useEffect, useRef } from 'react';
import { scannedCharacter, takesText } from '../../shared/scans/scanKeys.ts';

/** Milliseconds between two keys: a scanner needs fewer, a person's fingers more. */
const BETWEEN_MS = 30;
/** Fewer characters than any code has: two fingers may meet, four never do. */
const LEAST = 4;

/**
 * Tells a scanner from a person. Characters outside a field are held for a moment: what comes singly goes on to the
 * page as it was typed, and what comes as a word is given to `onWord` as one. The word's Enter goes nowhere.
 */
export function useScans(onWord: (word: string) => void): void {
  const newest = useRef(onWord);
  useEffect(() => {
    newest.current = onWord;
  });
  useEffect(() => {
    const held: { event: KeyboardEvent; character: string }[] = [];
    const passed = new WeakSet<Event>();
    let timer = 0;

    const release = (): void => {
      window.clearTimeout(timer);
      const keys = held.splice(0);
      if (keys.length >= LEAST) return newest.current(keys.map(({ character }) => character).join(''));
      for (const { event } of keys) {
        const again = new KeyboardEvent(event.type, event);
        passed.add(again);
        (event.target ?? window).dispatchEvent(again);
      }
    };
    const onKey = (event: KeyboardEvent): void => {
      if (passed.has(event) || event.key === 'Shift') return;
      const last = held.at(-1);
      const quick = last !== undefined && event.timeStamp - last.event.timeStamp < BETWEEN_MS;
      const ends = event.key === 'Enter' && quick && held.length >= LEAST;
      const character = takesText(event.target) || event.repeat ? null : scannedCharacter(event);
      if (ends || character !== null) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      if (character === null || !quick) release();
      if (character === null) return;
      held.push({ event, character });
      window.clearTimeout(timer);
      timer = window.setTimeout(release, BETWEEN_MS);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
}
