import { BaseModel } from './BaseModel.ts';

export class Note extends BaseModel {
  static override tableName = 'notes';

  declare id: number;
  declare applicationId: number;
  declare staffId: number;
  declare body: string;
  declare createdAt: Date;
}
