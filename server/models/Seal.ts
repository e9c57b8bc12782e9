import { BaseModel } from './BaseModel.ts';

export class Seal extends BaseModel {
  static override tableName = 'seals';

  declare id: number;
  declare organizationId: number;
  declare applicationId: number | null;
  declare kind: string;
  declare pictureKey: string;
  declare sha256: string;
  declare certificateId: number | null;
  declare createdAt: Date;
}
