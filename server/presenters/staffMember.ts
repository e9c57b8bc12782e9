import { z } from 'zod';
import type { StaffListRow } from '../reads/desk/staff.ts';
import { plainFields } from './plainFields.ts';
import { abilitiesOf } from '../domain/authorize.ts';
import { roles } from '../vocabulary/roles.ts';

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
/** Shown once, when a login is made: password and secret cannot be read again. */
export const newLoginSchema = staffSchema.extend({ password: z.string().nullable(), totpUri: z.string().nullable() });
export type NewLogin = z.infer<typeof newLoginSchema>;

export function presentStaff(actor: Actor, row: StaffListRow): StaffRow {
  return {
    ...plainFields(staffSchema, row),
    abilities: abilitiesOf(actor, 'staff', {}).filter((verb) => verb !== 'create'),
  };
}
