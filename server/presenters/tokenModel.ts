import { z } from 'zod';
import type { TokenModel } from '../models/TokenModel.ts';

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
export function presentTokenModel({
  id,
  code,
  name,
  driver,
  serialPrefixes,
  algorithms,
  unlock,
  picture,
}: Pick<
  TokenModel,
  'id' | 'code' | 'name' | 'driver' | 'serialPrefixes' | 'algorithms' | 'unlock' | 'picture'
>): TokenModelRow {
  return { id, code, name, driver, serialPrefixes, algorithms, unlock, picture };
}
