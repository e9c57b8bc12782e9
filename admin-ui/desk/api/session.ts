import type { Role } from '@vocabulary/roles.ts';

export interface StaffIdentity { id: number; name: string; roles: Role[]; projects: unknown }
export interface DeskSession { staff: StaffIdentity; csrf: string }

/** Who works here and the token every change must carry. The cookie itself is out of reach of scripts. */
let current: DeskSession | null = null;

export const session = {
  get: (): DeskSession | null => current,
  set(next: DeskSession | null): void {
    current = next;
  },
};
