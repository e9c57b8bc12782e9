import { BaseModel } from './BaseModel.ts';
import type { ApplicationItemsRow } from './tables.generated.ts';

export interface ApplicationItem extends ApplicationItemsRow {}
export class ApplicationItem extends BaseModel {
  static override tableName = 'application_items';
}
