import { BaseModel } from './BaseModel.ts';
import type { AccountsRow } from './tables.generated.ts';

export interface Account extends AccountsRow {}
export class Account extends BaseModel {
  static override tableName = 'accounts';
}
