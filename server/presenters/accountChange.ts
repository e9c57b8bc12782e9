import { z } from 'zod';
import { accountChanges, type AccountChange } from '../vocabulary/staffChanges.ts';
import { isoText } from './plainFields.ts';

/** What another person changed at the account of the reader. */
export const accountChangeSchema = z.strictObject({
  id: z.number(),
  at: z.string(),
  by: z.string(),
  changes: z.array(z.enum(accountChanges)),
});
export type AccountChangeRow = z.infer<typeof accountChangeSchema>;

interface Source {
  id: number;
  at: Date;
  by: string;
  changes: AccountChange[];
}

export const presentAccountChange = ({ id, at, by, changes }: Source): AccountChangeRow => ({
  id,
  at: isoText(at),
  by,
  changes,
});
