import { BaseModel } from './BaseModel.ts';
import type { OrganizationsRow } from './tables.generated.ts';

export interface Organization extends OrganizationsRow {}
export class Organization extends BaseModel {
  static override tableName = 'organizations';
}
