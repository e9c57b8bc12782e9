import { BaseModel } from './BaseModel.ts';
import type { AuditEventsRow } from './tables.generated.ts';

export interface AuditEvent extends AuditEventsRow {}
export class AuditEvent extends BaseModel {
  static override tableName = 'audit_events';
}
