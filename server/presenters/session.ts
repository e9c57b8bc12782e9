import { z } from 'zod';
import { isoText } from './plainFields.ts';
import { roles } from '../vocabulary/roles.ts';

export const deskSessionSchema = z.strictObject({
  staff: z.strictObject({
    id: z.number(),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    projects: z.union([z.literal('all'), z.array(z.strictObject({ id: z.number(), name: z.string() }))]),
  }),
  /** The page sends it in the header X-CSRF-Token of every change. */
  csrf: z.string(),
  steppedUpAt: z.string().nullable(),
  /** Nothing else is open until this person has chosen a password of his own. */
  firstPassword: z.boolean(),
});
export type DeskSession = z.infer<typeof deskSessionSchema>;

interface Source {
  id: number;
  name: string;
  roles: readonly DeskSession['staff']['roles'][number][];
  steppedUpAt: Date | null;
  firstPassword: boolean;
}

export function presentSession(
  { id, name, roles: held, steppedUpAt, firstPassword }: Source,
  projects: DeskSession['staff']['projects'],
  csrf: string,
): DeskSession {
  return { staff: { id, name, roles: [...held], projects }, csrf, steppedUpAt: isoText(steppedUpAt), firstPassword };
}
