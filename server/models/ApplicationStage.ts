import { BaseModel } from './BaseModel.ts';
import type { ApplicationStagesRow } from './tables.generated.ts';

export interface ApplicationStage extends ApplicationStagesRow {}
export class ApplicationStage extends BaseModel {
  static override tableName = 'application_stages';
}
