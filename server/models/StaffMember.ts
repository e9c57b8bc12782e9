import { BaseModel } from './BaseModel.ts';
import type { StaffRow } from './tables.generated.ts';

export interface StaffMember extends StaffRow {}
export class StaffMember extends BaseModel {
  static override tableName = 'staff';
}
