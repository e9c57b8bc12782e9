import type { CheckKind, CheckLevel, CheckResult } from '../vocabulary/checkKinds.ts';
import { BaseModel } from './BaseModel.ts';
import type { Json } from './BaseModel.ts';

export class Check extends BaseModel {
  static override tableName = 'checks';

  declare id: number;
  declare applicationId: number;
  declare materialId: number | null;
  declare contentVersion: number;
  declare kind: CheckKind;
  declare level: CheckLevel;
  declare result: CheckResult;
  declare evidence: Json;
  declare ruleVersion: string;
  declare superseded: boolean;
  declare createdAt: Date;
}
