import type { Role } from './roles.ts';

/** What waits for a second administrator: roles (or projects for them), a new login, a station. */
export const staffChangeKinds = ['roles', 'login', 'station'] as const;
export type StaffChangeKind = (typeof staffChangeKinds)[number];

export const staffChangeStates = ['waiting', 'done', 'withdrawn'] as const;

/** What a change of roles adds; what is taken away is taken at once and does not stand here. */
export interface StaffGrant {
  roles: Role[];
  allProjects: boolean;
  projectIds: number[];
  /** The login is switched on again. */
  activate: boolean;
}

/** Roles that decide, read everything or make other people's logins. Nobody gets one by one administrator alone. */
const trusted: readonly Role[] = ['reviewer', 'senior_reviewer', 'administrator', 'auditor'];
export const trustedAmong = (held: readonly Role[]): Role[] => held.filter((role) => trusted.includes(role));

/** Where a house has one administrator only, his changes wait so long instead, and the person is told meanwhile. */
export const ALONE_WAITS_HOURS = 24;

/** What others may change at an account; its owner is told which of these. */
export const accountChanges = ['name', 'roles', 'projects', 'disabled', 'enabled', 'password', 'totp'] as const;
export type AccountChange = (typeof accountChanges)[number];
