import { BaseModel } from './BaseModel.ts';
import type { WorkflowDocumentsRow } from './tables.generated.ts';

export interface WorkflowDocument extends WorkflowDocumentsRow {}
export class WorkflowDocument extends BaseModel {
  static override tableName = 'workflow_documents';
  static override idColumn = ['workflowId', 'kind'];
}
