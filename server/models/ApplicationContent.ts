import { BaseModel } from './BaseModel.ts';
import type { ApplicationContentsRow } from './tables.generated.ts';

export interface ApplicationContent extends ApplicationContentsRow {}
export class ApplicationContent extends BaseModel {
  static override tableName = 'application_contents';
  static override idColumn = 'applicationId';
}
