import { BaseModel } from './BaseModel.ts';

export class Account extends BaseModel {
  static override tableName = 'accounts';

  declare id: number;
  declare kind: string;
  declare phoneSealed: Buffer;
  declare phoneIndex: string;
  declare phoneMasked: string;
  declare emailSealed: Buffer | null;
  declare emailIndex: string | null;
  declare emailMasked: string | null;
  declare displayName: string;
  declare active: boolean;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}
