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
