import { BaseModel } from './BaseModel.ts';

export class StaffMember extends BaseModel {
  static override tableName = 'staff';

  declare id: number;
  declare login: string;
  declare name: string;
  declare passwordHash: string;
  declare totpSecretSealed: Buffer;
  declare totpLastStep: number;
  declare allProjects: boolean;
  declare active: boolean;
  declare failedSignIns: number;
  declare lockedUntil: Date | null;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}
