import { BaseModel } from './BaseModel.ts';
import type { TokenModelsRow } from './tables.generated.ts';

export interface TokenModel extends TokenModelsRow {}
export class TokenModel extends BaseModel {
  static override tableName = 'token_models';
}
