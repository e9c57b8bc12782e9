import type { Role } from '../../vocabulary/roles.ts';
import { trustedAmong, type StaffGrant } from '../../vocabulary/staffChanges.ts';

interface Duties {
  roles: readonly Role[];
  allProjects: boolean;
  projectIds: readonly number[];
  active: boolean;
}

/**
 * Parts what is wanted into what holds at once and what waits for a second administrator: trusted roles, projects for
 * them, and a login with them that is switched on again. Nothing that is taken away ever waits.
 */
export function whatWaits(now: Duties, wanted: Duties): { atOnce: Duties; given: StaffGrant | null } {
  const trusted = trustedAmong(wanted.roles);
  if (trusted.length === 0 || !wanted.active) return { atOnce: wanted, given: null };
  const roles = trusted.filter((role) => !now.roles.includes(role));
  const kept = trusted.length > roles.length;
  const given: StaffGrant = {
    roles,
    allProjects: kept && wanted.allProjects && !now.allProjects,
    projectIds:
      kept && !wanted.allProjects && !now.allProjects
        ? wanted.projectIds.filter((id) => !now.projectIds.includes(id))
        : [],
    activate: kept && !now.active,
  };
  const nothing = roles.length === 0 && !given.allProjects && given.projectIds.length === 0 && !given.activate;
  const atOnce = {
    roles: wanted.roles.filter((role) => !roles.includes(role)),
    allProjects: wanted.allProjects && !given.allProjects,
    projectIds: given.allProjects ? now.projectIds : wanted.projectIds.filter((id) => !given.projectIds.includes(id)),
    active: !given.activate,
  };
  return { atOnce, given: nothing ? null : given };
}
