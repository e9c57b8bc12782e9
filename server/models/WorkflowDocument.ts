import type { DocumentKind } from '../vocabulary/documentKinds.ts';
import { BaseModel } from './BaseModel.ts';

export class WorkflowDocument extends BaseModel {
  static override tableName = 'workflow_documents';
  static override idColumn = ['workflowId', 'kind'];

  declare workflowId: number;
  declare kind: DocumentKind;
  declare condition: string;
  declare position: number;
}
