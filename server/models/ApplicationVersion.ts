import { BaseModel } from './BaseModel.ts';
import type { ApplicationVersionsRow } from './tables.generated.ts';

export interface ApplicationVersion extends ApplicationVersionsRow {}
export class ApplicationVersion extends BaseModel {
  static override tableName = 'application_versions';
}
