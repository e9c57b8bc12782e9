import { BaseModel } from './BaseModel.ts';
import type { DecisionReasonsRow } from './tables.generated.ts';

export interface DecisionReason extends DecisionReasonsRow {}
export class DecisionReason extends BaseModel {
  static override tableName = 'decision_reasons';
}
