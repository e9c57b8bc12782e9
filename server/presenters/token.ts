import { z } from 'zod';
import type { TokenListRow } from '../reads/desk/tokens.ts';
import { plainFields } from './plainFields.ts';
import { abilitiesOf } from '../domain/authorize.ts';
import { tokenStates } from '../vocabulary/tokenStates.ts';

export const tokenSchema = z.strictObject({
  id: z.number(),
  serial: z.string(),
  labelNumber: z.string().nullable(),
  modelId: z.number(),
  modelName: z.string(),
  state: z.enum(tokenStates),
  prepared: z.boolean(),
  heldKey: z.boolean(),
  applicationId: z.number().nullable(),
  applicationNumber: z.string().nullable(),
  organizationName: z.string().nullable(),
  version: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
  abilities: z.array(z.string()),
});
export type TokenRow = z.infer<typeof tokenSchema>;

type Actor = Parameters<typeof abilitiesOf>[0];
/** Numbers and state. The sealed PINs are not shown. */
export function presentToken(actor: Actor, row: TokenListRow): TokenRow {
  return { ...plainFields(tokenSchema, row), abilities: abilitiesOf(actor, 'token', { state: row.state }) };
}
