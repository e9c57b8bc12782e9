import { useEffect } from 'react';
import common from './common.module.css';

/** Alt and a number focus that lane's first field or button; a scanner types numbers alone, so it cannot do this. */
export function useLaneKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // By the key's place: with Alt, some keyboards give another character.
      const number = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
      if (!event.altKey || event.ctrlKey || event.metaKey || number === undefined) return;
      const lane = document.querySelector(`[data-lane="${number}"]`);
      const target = lane?.querySelector<HTMLElement>(
        `input:not([disabled]), button.${common.primary}:not([disabled]), button:not([disabled])`,
      );
      if (target) event.preventDefault();
      target?.focus();
      lane?.scrollIntoView({ block: 'nearest' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
