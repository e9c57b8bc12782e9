/** Roles of staff (architecture: "Roles and verbs"). An auditor has no other role; an administrator no case work. */
export const roles = [
  'reviewer',
  'senior_reviewer',
  'finance',
  'logistics',
  'bench_operator',
  'administrator',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** Roles that read the records of all projects, whatever projects their holder was given. */
const everywhere: readonly Role[] = ['auditor'];

export function readsEverywhere(held: readonly Role[]): boolean {
  return held.some((role) => everywhere.includes(role));
}
