/** What a login of the staff looks like, after capitals were made small. */
export const STAFF_LOGIN = /^[a-z0-9][a-z0-9._-]{1,39}$/;

export const staffLoginFaults = ['space', 'length', 'start', 'letters'] as const;
export type StaffLoginFault = (typeof staffLoginFaults)[number];

/** What is wrong with a login as it was typed, the first thing that its writer sees; null if it may be used. */
export function staffLoginFault(typed: string): StaffLoginFault | null {
  const login = typed.trim().toLowerCase();
  if (STAFF_LOGIN.test(login)) return null;
  if (/\s/.test(login)) return 'space';
  if (/[^a-z0-9._-]/.test(login)) return 'letters';
  return login.length < 2 || login.length > 40 ? 'length' : 'start';
}
