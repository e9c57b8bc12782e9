import { z } from 'zod';
import type { TokenListRow } from '../reads/desk/tokens.ts';
import { listColumns, toReaders, type Actor } from './listColumns.ts';
import { isUntouched } from '../vocabulary/untouchedToken.ts';
import { abilitiesOf } from '../domain/authorize.ts';
import { tokenStates } from '../vocabulary/tokenStates.ts';

export const tokenList = listColumns('token.read', {
  id: toReaders(z.number()),
  serial: toReaders(z.string()),
  labelNumber: toReaders(z.string().nullable()),
  modelId: toReaders(z.number()),
  modelName: toReaders(z.string()),
  state: toReaders(z.enum(tokenStates)),
  prepared: toReaders(z.boolean()),
  heldKey: toReaders(z.boolean()),
  applicationId: toReaders(z.number().nullable()),
  applicationNumber: toReaders(z.string().nullable()),
  organizationName: toReaders(z.string().nullable()),
  version: toReaders(z.number()),
  createdAt: toReaders(z.string()),
  updatedAt: toReaders(z.string()),
  abilities: toReaders(z.array(z.string())),
});
export const tokenSchema = tokenList.schema;
export type TokenRow = z.infer<typeof tokenSchema>;

/** Numbers and state. The sealed PINs are not shown. */
export function presentToken(actor: Actor, row: TokenListRow): TokenRow {
  const verbs = abilitiesOf(actor, 'token', { projectId: row.projectId, state: row.state });
  // For the page both are one button; which of the two verbs opens it is decided by the certificates on the token.
  const refused = row.live ? 'spoil' : 'spoil_live';
  const abilities = verbs
    .filter((verb) => verb !== refused)
    .map((verb) => (verb === 'spoil_live' ? 'spoil' : verb))
    .filter((verb) => verb !== 'undo_receipt' || isUntouched(row));
  return tokenList.present(actor, { ...row, abilities });
}
