import { BaseModel } from './BaseModel.ts';

export class CodeRedemption extends BaseModel {
  static override tableName = 'code_redemptions';

  declare id: number;
  declare codeId: number;
  declare jobId: number | null;
  declare tokenSerial: string;
  declare createdAt: Date;
}
