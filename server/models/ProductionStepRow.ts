import { BaseModel } from './BaseModel.ts';
import type { ProductionStepsRow } from './tables.generated.ts';

export interface ProductionStepRow extends ProductionStepsRow {}
export class ProductionStepRow extends BaseModel {
  static override tableName = 'production_steps';
}
