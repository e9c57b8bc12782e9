import type { DecisionReasonCode } from '../vocabulary/decisionReasons.ts';
import { BaseModel } from './BaseModel.ts';

export class DecisionReason extends BaseModel {
  static override tableName = 'decision_reasons';

  declare id: number;
  declare decisionId: number;
  declare targetKind: string;
  declare target: string;
  declare code: DecisionReasonCode;
  declare text: string;
}
