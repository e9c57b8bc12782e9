import type { DeskSession } from '@presenters/session.ts';

/** Who works here and the token every change must carry. The cookie itself is out of reach of scripts. */
let current: DeskSession | null = null;
const listeners = new Set<(staffId: number | null) => void>();

export const session = {
  get: (): DeskSession | null => current,
  /** A session that has run out is set to null, and keeps what its person has begun. */
  set(next: DeskSession | null): void {
    current = next;
    if (next) for (const listener of listeners) listener(next.staff.id);
  },
  /** Signed out on purpose: what was begun goes too. */
  leave(): void {
    current = null;
    for (const listener of listeners) listener(null);
  },
  /** Told who has signed in, or null when somebody has signed out. */
  onPerson(listener: (staffId: number | null) => void): void {
    listeners.add(listener);
  },
};
