import type { Role } from '../../vocabulary/roles.ts';
import type { AccountChange } from '../../vocabulary/staffChanges.ts';

interface Account {
  name: string;
  roles: readonly Role[];
  allProjects: boolean;
  projectIds: readonly number[];
  active: boolean;
}

/** What a change of an account changed, as the audit keeps it and its owner is told. */
export function changedAt(before: Account, after: Account): AccountChange[] {
  const changes: Record<Exclude<AccountChange, 'password' | 'totp'>, boolean> = {
    name: before.name !== after.name,
    roles: !sameSet(before.roles, after.roles),
    projects: before.allProjects !== after.allProjects || !sameSet(before.projectIds, after.projectIds),
    disabled: before.active && !after.active,
    enabled: !before.active && after.active,
  };
  return (Object.keys(changes) as (keyof typeof changes)[]).filter((one) => changes[one]);
}

function sameSet<T>(one: readonly T[], other: readonly T[]): boolean {
  const [left, right] = [new Set(one), new Set(other)];
  return left.size === right.size && [...left].every((member) => right.has(member));
}
