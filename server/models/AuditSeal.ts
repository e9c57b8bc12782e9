import { BaseModel } from './BaseModel.ts';
import type { AuditSealsRow } from './tables.generated.ts';

export interface AuditSeal extends AuditSealsRow {}
export class AuditSeal extends BaseModel {
  static override tableName = 'audit_seals';
}
