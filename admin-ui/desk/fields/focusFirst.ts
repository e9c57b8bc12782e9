/** A ref that focuses its input when a dialog or page opens. */
export function focusFirst(element: HTMLElement | null): void {
  element?.focus();
}
