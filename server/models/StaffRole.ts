import { BaseModel } from './BaseModel.ts';
import type { StaffRolesRow } from './tables.generated.ts';

export interface StaffRole extends StaffRolesRow {}
export class StaffRole extends BaseModel {
  static override tableName = 'staff_roles';
  static override idColumn = ['staffId', 'role'];
}
