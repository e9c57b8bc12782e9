import { BaseModel } from './BaseModel.ts';
import type { DecisionsRow } from './tables.generated.ts';

export interface Decision extends DecisionsRow {}
export class Decision extends BaseModel {
  static override tableName = 'decisions';
}
