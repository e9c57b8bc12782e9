import { BaseModel } from './BaseModel.ts';
import type { ApplicationStatesRow } from './tables.generated.ts';

export interface ApplicationStateRow extends ApplicationStatesRow {}
export class ApplicationStateRow extends BaseModel {
  static override tableName = 'application_states';
  static override idColumn = 'applicationId';
}
