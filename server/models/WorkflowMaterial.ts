import { BaseModel } from './BaseModel.ts';
import type { WorkflowMaterialsRow } from './tables.generated.ts';

export interface WorkflowMaterial extends WorkflowMaterialsRow {}
export class WorkflowMaterial extends BaseModel {
  static override tableName = 'workflow_materials';
  static override idColumn = ['workflowId', 'kind'];
}
