import type { DeskSession } from '@presenters/session.ts';

/** Who is signed in, and the CSRF token that every change must carry. Scripts cannot read the cookie itself. */
let current: DeskSession | null = null;
const listeners = new Set<(staffId: number | null) => void>();

export const session = {
  get: (): DeskSession | null => current,
  /** Sets an expired session to null, but keeps the person's drafts. */
  set(next: DeskSession | null): void {
    current = next;
    if (next) for (const listener of listeners) listener(next.staff.id);
  },
  /** Signs out on purpose: the drafts are removed too. */
  leave(): void {
    current = null;
    for (const listener of listeners) listener(null);
  },
  /** Called with the person who has signed in, or with null after signing out. */
  onPerson(listener: (staffId: number | null) => void): void {
    listeners.add(listener);
  },
};
