import { z } from 'zod';
import { abilitiesOf } from '../domain/authorize.ts';
import type { StaffMember } from '../models/StaffMember.ts';
import { roles, type Role } from '../vocabulary/roles.ts';
import { iso } from './moments.ts';

type Actor = Parameters<typeof abilitiesOf>[0];

export const staffSchema = z.strictObject({
  id: z.number(),
  login: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  allProjects: z.boolean(),
  projects: z.array(z.strictObject({ id: z.number(), name: z.string() })),
  active: z.boolean(),
  locked: z.boolean(),
  version: z.number(),
  createdAt: z.string(),
  abilities: z.array(z.string()),
});
export type StaffRow = z.infer<typeof staffSchema>;
/** What a new login gets, once: nobody can read it again. */
export const newLoginSchema = staffSchema.extend({ password: z.string().nullable(), totpUri: z.string().nullable() });
export type NewLogin = z.infer<typeof newLoginSchema>;

export type StaffSource = Pick<
  StaffMember,
  'id' | 'login' | 'name' | 'allProjects' | 'active' | 'version' | 'createdAt'
> & { roles: Role[]; projects: { id: number; name: string }[]; locked: boolean };
export function presentStaff(
  actor: Actor,
  { id, login, name, roles: held, allProjects, projects, active, locked, version, createdAt }: StaffSource,
): StaffRow {
  return {
    id,
    login,
    name,
    roles: held,
    allProjects,
    projects,
    active,
    locked,
    version,
    createdAt: iso(createdAt),
    abilities: abilitiesOf(actor, 'staff', {}).filter((verb) => verb !== 'create'),
  };
}
