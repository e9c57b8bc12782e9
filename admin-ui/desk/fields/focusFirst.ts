/** As a ref: where typing begins when a dialog or page opens. */
export function focusFirst(element: HTMLElement | null): void {
  element?.focus();
}
