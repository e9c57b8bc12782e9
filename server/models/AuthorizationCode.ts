import { BaseModel } from './BaseModel.ts';

export class AuthorizationCode extends BaseModel {
  static override tableName = 'authorization_codes';

  declare id: number;
  declare applicationId: number;
  declare digest: string;
  declare delivery: string;
  declare purpose: string;
  declare state: string;
  declare redemptionsLeft: number;
  declare tries: number;
  declare expiresAt: Date;
  declare requestedByKind: string;
  declare requestedById: number | null;
  declare createdAt: Date;
  declare endedAt: Date | null;
}
