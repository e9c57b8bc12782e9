import type { Role } from '../vocabulary/roles.ts';
import { BaseModel } from './BaseModel.ts';

export class StaffRole extends BaseModel {
  static override tableName = 'staff_roles';
  static override idColumn = ['staffId', 'role'];

  declare staffId: number;
  declare role: Role;
}
