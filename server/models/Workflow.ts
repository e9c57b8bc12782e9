import { BaseModel } from './BaseModel.ts';
import type { WorkflowsRow } from './tables.generated.ts';

export interface Workflow extends WorkflowsRow {}
export class Workflow extends BaseModel {
  static override tableName = 'workflows';
}
