import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Focuses the next input when it appears, but never takes the focus from somebody who is typing in another lane. */
export function useFocus<T extends HTMLElement>(wanted = true): RefObject<T | null> {
  const target = useRef<T>(null);
  // With the input itself, not after it: a person or a scanner may type at once.
  useLayoutEffect(() => {
    const active = document.activeElement;
    const typing =
      active instanceof HTMLInputElement &&
      active.type !== 'checkbox' &&
      active.closest('form') !== target.current?.closest('form');
    if (wanted && !typing) target.current?.focus({ preventScroll: true });
  }, [wanted]);
  return target;
}
