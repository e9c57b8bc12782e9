import type { BusinessType } from '../vocabulary/businessTypes.ts';
import type { CodeDelivery, ProductionMode } from '../vocabulary/stages.ts';
import { BaseModel } from './BaseModel.ts';

export class Workflow extends BaseModel {
  static override tableName = 'workflows';

  declare id: number;
  declare projectId: number;
  declare businessType: BusinessType;
  declare version: number;
  declare productionMode: ProductionMode | null;
  declare codeDelivery: CodeDelivery;
  declare acceptance: boolean;
  declare active: boolean;
  declare createdAt: Date;
}
