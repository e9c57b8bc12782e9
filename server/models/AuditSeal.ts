import { BaseModel } from './BaseModel.ts';

export class AuditSeal extends BaseModel {
  static override tableName = 'audit_seals';

  declare id: number;
  declare fromTxid: string;
  declare toTxid: string;
  declare eventCount: number;
  declare merkleRoot: string;
  declare previousHash: string;
  declare hash: string;
  declare sealedAt: Date;
}
