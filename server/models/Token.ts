import { BaseModel } from './BaseModel.ts';
import type { TokensRow } from './tables.generated.ts';

export interface Token extends TokensRow {}
export class Token extends BaseModel {
  static override tableName = 'tokens';
}
