import { z } from 'zod';
import type { TokenModelListRow } from '../reads/desk/tokenModels.ts';
import { listColumns, toReaders, type Actor } from './listColumns.ts';

export const tokenModelList = listColumns('token.read', {
  id: toReaders(z.number()),
  code: toReaders(z.string()),
  name: toReaders(z.string()),
  driver: toReaders(z.string()),
  serialPrefixes: toReaders(z.array(z.string())),
  algorithms: toReaders(z.array(z.string())),
  unlock: toReaders(z.string()),
  picture: toReaders(z.string().nullable()),
});
export const tokenModelSchema = tokenModelList.schema;
export type TokenModelRow = z.infer<typeof tokenModelSchema>;
export function presentTokenModel(actor: Actor, row: TokenModelListRow): TokenModelRow {
  return tokenModelList.present(actor, row);
}
