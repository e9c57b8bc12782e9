import { BaseModel } from './BaseModel.ts';

export class Agreement extends BaseModel {
  static override tableName = 'agreements';

  declare id: number;
  declare kind: string;
  declare version: string;
  declare title: string;
  declare body: string;
  declare sha256: string;
  declare effectiveAt: Date;
  declare createdAt: Date;
}
