import { z } from 'zod';
import type { StaffListRow } from '../reads/desk/staff.ts';
import { listColumns, toReaders, type Actor } from './listColumns.ts';
import { abilitiesOf } from '../domain/authorize.ts';
import { roles } from '../vocabulary/roles.ts';

export const staffList = listColumns('staff.read', {
  id: toReaders(z.number()),
  login: toReaders(z.string()),
  name: toReaders(z.string()),
  roles: toReaders(z.array(z.enum(roles))),
  allProjects: toReaders(z.boolean()),
  projects: toReaders(z.array(z.strictObject({ id: z.number(), name: z.string() }))),
  active: toReaders(z.boolean()),
  locked: toReaders(z.boolean()),
  version: toReaders(z.number()),
  createdAt: toReaders(z.string()),
  abilities: toReaders(z.array(z.string())),
});
export const staffSchema = staffList.schema;
export type StaffMemberRow = z.infer<typeof staffSchema>;
/** Shown once, when a login is made: password and secret cannot be read again. */
export const newLoginSchema = staffSchema.extend({ password: z.string().nullable(), totpUri: z.string().nullable() });
export type NewLogin = z.infer<typeof newLoginSchema>;

export function presentStaff(actor: Actor, row: StaffListRow): StaffMemberRow {
  return staffList.present(actor, {
    ...row,
    abilities: abilitiesOf(actor, 'staff', {}).filter((verb) => verb !== 'create'),
  });
}
