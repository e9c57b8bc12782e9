import type { ApplicationForm } from '@vocabulary/form/applicationForm.ts';

export interface Unsaved {
  base: ApplicationForm;
  form: ApplicationForm;
  /** Forms that were sent without getting an answer: the server may have saved one of them. */
  lost?: readonly ApplicationForm[];
}
const key = (id: number): string => `yinxin.unsaved.${id}`;

/**
 * Keeps what was typed and not saved yet, in this tab alone and only until it is saved: a reload loses nothing, and
 * nothing stays on a shared computer.
 */
export function keepUnsaved(id: number, unsaved: Unsaved): void {
  try {
    sessionStorage.setItem(key(id), JSON.stringify(unsaved));
  } catch {
    // Without storage the form is still on the screen.
  }
}

export function readUnsaved(id: number): Unsaved | null {
  try {
    const text = sessionStorage.getItem(key(id));
    return text === null ? null : (JSON.parse(text) as Unsaved);
  } catch {
    return null;
  }
}

export function forgetUnsaved(id: number): void {
  try {
    sessionStorage.removeItem(key(id));
  } catch {
    // as above
  }
}
