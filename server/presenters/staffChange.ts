import { z } from 'zod';
import type { WaitingChange } from '../reads/desk/staffChanges.ts';
import { roles } from '../vocabulary/roles.ts';
import { staffChangeKinds } from '../vocabulary/staffChanges.ts';

export const staffChangeSchema = z.strictObject({
  id: z.number(),
  kind: z.enum(staffChangeKinds),
  /** The person's name, or the station's. */
  about: z.string(),
  roles: z.array(z.enum(roles)),
  askedBy: z.string(),
  askedAt: z.string(),
  mayConsent: z.boolean(),
  from: z.string().nullable(),
  stuck: z.boolean(),
});
export type StaffChangeRow = z.infer<typeof staffChangeSchema>;

export function presentStaffChange({
  id,
  kind,
  about,
  askedBy,
  mayConsent,
  given,
  askedAt,
  from,
  stuck,
}: WaitingChange): StaffChangeRow {
  return {
    id,
    kind,
    about,
    askedBy,
    mayConsent,
    roles: given?.roles ?? [],
    askedAt: askedAt.toISOString(),
    from: from?.toISOString() ?? null,
    stuck,
  };
}
