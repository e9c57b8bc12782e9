import type { ActorKind, AuditEventType } from '../vocabulary/auditEventTypes.ts';
import { BaseModel } from './BaseModel.ts';

export class AuditEvent extends BaseModel {
  static override tableName = 'audit_events';

  declare id: number;
  declare applicationId: number | null;
  declare position: number;
  declare at: Date;
  declare type: AuditEventType;
  declare actorKind: ActorKind;
  declare actorId: number | null;
  declare requestId: string | null;
  declare details: string;
  declare previousHash: string;
  declare hash: string;
  declare txid: string;
}
