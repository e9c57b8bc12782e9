import { BaseModel } from './BaseModel.ts';
import type { ServicesRow } from './tables.generated.ts';

export interface Service extends ServicesRow {}
export class Service extends BaseModel {
  static override tableName = 'services';
}
