/**
 * Elements in which letters are typed or choose an entry, so that letters are no shortcuts there. A ticked box takes
 * none.
 */
const typing = [
  'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="textbox"]',
  '[role="combobox"], [role="listbox"], [role="menu"]',
].join();

/** Keys pressed in a field, a dialog, a menu or an input method are not shortcuts of the page. */
export function belongsToPage(event: KeyboardEvent): boolean {
  if (
    event.defaultPrevented ||
    event.isComposing ||
    event.keyCode === 229 ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey
  )
    return false;
  const target = event.target;
  if (!(target instanceof Element)) return true;
  if (target.closest(typing)) return false;
  return !document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]');
}

/** The name of a key press in a table of shortcuts: `a`, `shift+r`, `shift+arrowup`, `[`, `?`, `arrowdown`, `space`. */
export function nameOfKey(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  return event.shiftKey && /^([a-z]|arrow\w+)$/.test(key) ? `shift+${key}` : key;
}
