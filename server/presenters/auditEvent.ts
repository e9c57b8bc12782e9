import { z } from 'zod';
import type { AuditEventRow as AuditEventListRow } from '../reads/desk/auditEvents.ts';
import { plainFields } from './plainFields.ts';
import { actorKinds, auditEventTypes } from '../vocabulary/auditEventTypes.ts';

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

export function presentAuditEvent(row: AuditEventListRow): AuditEventRow {
  return { ...plainFields(auditEventSchema, row), details: JSON.parse(row.details) as Record<string, unknown> };
}

/** One line of an application's timeline. */
export const timelineSchema = auditEventSchema.pick({
  id: true,
  at: true,
  type: true,
  actorKind: true,
  actorName: true,
  details: true,
});
export type TimelineRow = z.infer<typeof timelineSchema>;
export function presentTimeline(row: AuditEventListRow): TimelineRow {
  return plainFields(timelineSchema, presentAuditEvent(row));
}
