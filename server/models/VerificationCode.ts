import { BaseModel } from './BaseModel.ts';

export class VerificationCode extends BaseModel {
  static override tableName = 'verification_codes';

  declare id: number;
  declare purpose: string;
  declare contactIndex: string;
  declare codeDigest: string;
  declare tries: number;
  declare expiresAt: Date;
  declare usedAt: Date | null;
  declare createdAt: Date;
}
