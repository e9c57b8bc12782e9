import { BaseModel } from './BaseModel.ts';

export class Consent extends BaseModel {
  static override tableName = 'consents';

  declare id: number;
  declare accountId: number;
  declare applicationId: number | null;
  declare agreementId: number;
  declare sha256: string;
  declare createdAt: Date;
}
