import { BaseModel } from './BaseModel.ts';

export class UploadTicket extends BaseModel {
  static override tableName = 'upload_tickets';

  declare id: number;
  declare tokenDigest: string;
  declare applicationId: number;
  declare accountId: number;
  declare kinds: string[];
  declare expiresAt: Date;
  declare usesLeft: number;
  declare createdAt: Date;
}
