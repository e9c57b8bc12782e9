import type { DecisionOutcome } from '../vocabulary/decisionReasons.ts';
import type { Stage } from '../vocabulary/stages.ts';
import { BaseModel } from './BaseModel.ts';
import type { Json } from './BaseModel.ts';

export class Decision extends BaseModel {
  static override tableName = 'decisions';

  declare id: number;
  declare applicationId: number;
  declare stage: Stage;
  declare round: number;
  declare contentVersion: number;
  declare contentSha256: string;
  declare outcome: DecisionOutcome;
  declare staffId: number;
  declare comment: string;
  declare checklist: Json;
  declare checksFrozen: Json;
  declare acknowledgedChecks: number[];
  declare overridesBlocking: boolean;
  declare createdAt: Date;
}
