import type { Stage } from '../vocabulary/stages.ts';
import { BaseModel } from './BaseModel.ts';

export class WorkflowStage extends BaseModel {
  static override tableName = 'workflow_stages';
  static override idColumn = ['workflowId', 'position'];

  declare workflowId: number;
  declare position: number;
  declare stage: Stage;
  declare promisedWorkingDays: number;
}
