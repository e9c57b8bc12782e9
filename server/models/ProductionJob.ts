import { BaseModel } from './BaseModel.ts';
import type { ProductionJobsRow } from './tables.generated.ts';

export interface ProductionJob extends ProductionJobsRow {}
export class ProductionJob extends BaseModel {
  static override tableName = 'production_jobs';
}
