import type { MaterialKind } from '../vocabulary/materialKinds.ts';
import { BaseModel } from './BaseModel.ts';

export class WorkflowMaterial extends BaseModel {
  static override tableName = 'workflow_materials';
  static override idColumn = ['workflowId', 'kind'];

  declare workflowId: number;
  declare kind: MaterialKind;
  declare required: boolean;
  declare condition: string;
  declare beforePayment: boolean;
  declare position: number;
}
