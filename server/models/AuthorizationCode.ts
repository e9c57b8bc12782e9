import { BaseModel } from './BaseModel.ts';
import type { AuthorizationCodesRow } from './tables.generated.ts';

export interface AuthorizationCode extends AuthorizationCodesRow {}
export class AuthorizationCode extends BaseModel {
  static override tableName = 'authorization_codes';
}
