import type { ProductionStep } from '../vocabulary/jobStates.ts';
import { BaseModel } from './BaseModel.ts';
import type { Json } from './BaseModel.ts';

export class ProductionStepRow extends BaseModel {
  static override tableName = 'production_steps';

  declare id: number;
  declare jobId: number;
  declare epoch: number;
  declare step: ProductionStep;
  declare state: string;
  declare tokenSerial: string | null;
  declare result: Json | null;
  declare faultCode: string | null;
  declare milliseconds: number | null;
  declare createdAt: Date;
}
