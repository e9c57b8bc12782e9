/**
 * A scanner is a keyboard that types fast and ends with Enter. What it types outside a field is one word; it is never a
 * shortcut, and its Enter never presses the button that happens to have the focus. Benches and desk share this rule.
 */

/** Fields take what is typed into them, from a scanner too. A ticked box takes no text. */
const field = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"]';

/** Whether a scan into this element would be text that somebody wants there. */
export function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(field);
}

/** The character a key types, or null. An input method that is switched on calls every key "Process". */
export function scannedCharacter(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key === ' ') return null;
  if (event.key.length === 1) return event.key;
  return event.key === 'Process' ? (/^(?:Key|Digit)(.)$/.exec(event.code)?.[1] ?? '') : null;
}
