import { BaseModel } from './BaseModel.ts';
import type { ApplicationsRow } from './tables.generated.ts';

export interface Application extends ApplicationsRow {}
export class Application extends BaseModel {
  static override tableName = 'applications';
}
