import { z } from 'zod';
import type { TokenModelRow as TokenModelListRow } from '../reads/desk/tokenModels.ts';
import { plainFields } from './plainFields.ts';

export const tokenModelSchema = z.strictObject({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  driver: z.string(),
  serialPrefixes: z.array(z.string()),
  algorithms: z.array(z.string()),
  unlock: z.string(),
  picture: z.string().nullable(),
});
export type TokenModelRow = z.infer<typeof tokenModelSchema>;
export function presentTokenModel(row: TokenModelListRow): TokenModelRow {
  return plainFields(tokenModelSchema, row);
}
