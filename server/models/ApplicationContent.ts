import { BaseModel } from './BaseModel.ts';

export class ApplicationContent extends BaseModel {
  static override tableName = 'application_contents';
  static override idColumn = 'applicationId';

  declare applicationId: number;
  declare sealed: Buffer;
  declare version: number;
  declare updatedAt: Date;
}
