import { BaseModel } from './BaseModel.ts';
import type { WorkflowStagesRow } from './tables.generated.ts';

export interface WorkflowStage extends WorkflowStagesRow {}
export class WorkflowStage extends BaseModel {
  static override tableName = 'workflow_stages';
  static override idColumn = ['workflowId', 'position'];
}
