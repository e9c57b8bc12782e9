import { BaseModel } from './BaseModel.ts';
import type { CodeRedemptionsRow } from './tables.generated.ts';

export interface CodeRedemption extends CodeRedemptionsRow {}
export class CodeRedemption extends BaseModel {
  static override tableName = 'code_redemptions';
}
