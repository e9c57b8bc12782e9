import { BaseModel } from './BaseModel.ts';
import type { Json } from './BaseModel.ts';

export class ApplicationVersion extends BaseModel {
  static override tableName = 'application_versions';

  declare id: number;
  declare applicationId: number;
  declare version: number;
  declare round: number;
  declare sealed: Buffer;
  declare contentSha256: string;
  declare materialDigests: Json;
  declare agreementIds: number[];
  declare submittedByAccountId: number | null;
  declare createdAt: Date;
}
