import type { IntakeForm } from '@presenters/intakeForm.ts';

export interface Unsaved {
  base: IntakeForm;
  form: IntakeForm;
  /** Sent without an answer: the server may have taken one of them. */
  lost?: readonly IntakeForm[];
}
const key = (id: number): string => `yinxin.unsaved.${id}`;

/**
 * What has been typed and not saved yet, kept in this tab alone and only until it is: a reload loses nothing, a shared
 * computer keeps nothing.
 */
export function keepUnsaved(id: number, unsaved: Unsaved): void {
  try {
    sessionStorage.setItem(key(id), JSON.stringify(unsaved));
  } catch {
    // A browser that keeps nothing still has the form on the screen.
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
