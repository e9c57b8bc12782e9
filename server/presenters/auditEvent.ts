import { z } from 'zod';
import type { AuditEvent } from '../models/AuditEvent.ts';
import { actorKinds, auditEventTypes } from '../vocabulary/auditEventTypes.ts';
import { iso } from './moments.ts';

export const auditEventSchema = z.strictObject({
  id: z.number(),
  applicationId: z.number().nullable(),
  applicationNumber: z.string().nullable(),
  position: z.number(),
  at: z.string(),
  type: z.enum(auditEventTypes),
  actorKind: z.enum(actorKinds),
  actorId: z.number().nullable(),
  actorName: z.string().nullable(),
  requestId: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
  sealed: z.boolean(),
});
export type AuditEventRow = z.infer<typeof auditEventSchema>;

export type AuditEventSource = Pick<
  AuditEvent,
  | 'id'
  | 'applicationId'
  | 'position'
  | 'at'
  | 'type'
  | 'actorKind'
  | 'actorId'
  | 'requestId'
  | 'details'
  | 'previousHash'
  | 'hash'
> & { applicationNumber: string | null; actorName: string | null; sealed: boolean };
export function presentAuditEvent({
  id,
  applicationId,
  applicationNumber,
  position,
  at,
  type,
  actorKind,
  actorId,
  actorName,
  requestId,
  details,
  previousHash,
  hash,
  sealed,
}: AuditEventSource): AuditEventRow {
  return {
    id,
    applicationId,
    applicationNumber,
    position,
    at: iso(at),
    type,
    actorKind,
    actorId,
    actorName,
    requestId,
    details: JSON.parse(details) as Record<string, unknown>,
    previousHash,
    hash,
    sealed,
  };
}

/** One line of an application's story. */
export const timelineSchema = auditEventSchema.pick({
  id: true,
  at: true,
  type: true,
  actorKind: true,
  actorName: true,
  details: true,
});
export type TimelineRow = z.infer<typeof timelineSchema>;
export function presentTimeline(row: AuditEventSource): TimelineRow {
  const { id, at, type, actorKind, actorName, details } = presentAuditEvent(row);
  return { id, at, type, actorKind, actorName, details };
}
