import { z } from 'zod';
import { abilitiesOf } from '../domain/authorize.ts';
import type { Token } from '../models/Token.ts';
import { tokenStates } from '../vocabulary/tokenStates.ts';
import { iso } from './moments.ts';

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
export type TokenSource = Pick<
  Token,
  | 'id'
  | 'serial'
  | 'labelNumber'
  | 'modelId'
  | 'state'
  | 'prepared'
  | 'heldKey'
  | 'applicationId'
  | 'version'
  | 'createdAt'
  | 'updatedAt'
> & { modelName: string; applicationNumber: string | null; organizationName: string | null };

/** Numbers and state; the PINs sealed in the register never leave it this way. */
export function presentToken(actor: Actor, row: TokenSource): TokenRow {
  const {
    id,
    serial,
    labelNumber,
    modelId,
    modelName,
    state,
    prepared,
    heldKey,
    applicationId,
    applicationNumber,
    organizationName,
    version,
  } = row;
  return {
    id,
    serial,
    labelNumber,
    modelId,
    modelName,
    state,
    prepared,
    heldKey,
    applicationId,
    applicationNumber,
    organizationName,
    version,
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
    abilities: abilitiesOf(actor, 'token', { state }),
  };
}
