import { BaseModel } from './BaseModel.ts';

export class Session extends BaseModel {
  static override tableName = 'sessions';

  declare id: number;
  declare tokenDigest: string;
  declare kind: string;
  declare staffId: number | null;
  declare accountId: number | null;
  declare stationId: number | null;
  declare csrfToken: string;
  declare steppedUpAt: Date | null;
  declare lastSeenAt: Date;
  declare expiresAt: Date;
  declare endedAt: Date | null;
  declare createdAt: Date;
}
