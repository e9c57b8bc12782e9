import { BaseModel } from './BaseModel.ts';
import type { ChecksRow } from './tables.generated.ts';

export interface Check extends ChecksRow {}
export class Check extends BaseModel {
  static override tableName = 'checks';
}
