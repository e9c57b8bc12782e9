import type { Stage, StageState } from '../vocabulary/stages.ts';
import { BaseModel } from './BaseModel.ts';

export class ApplicationStage extends BaseModel {
  static override tableName = 'application_stages';

  declare id: number;
  declare applicationId: number;
  declare position: number;
  declare stage: Stage;
  declare state: StageState;
  declare promisedWorkingDays: number;
  declare openedAt: Date | null;
  declare dueAt: Date | null;
  declare closedAt: Date | null;
  declare closedByKind: string | null;
  declare closedById: number | null;
}
