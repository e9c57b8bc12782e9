import { z } from 'zod';
import type { AuditEventListRow } from '../reads/desk/auditEvents.ts';
import { listColumns, toReaders, type Actor } from './listColumns.ts';
import { actorKinds, auditEventTypes } from '../vocabulary/auditEventTypes.ts';

export const auditEventList = listColumns('audit.read', {
  id: toReaders(z.number()),
  applicationId: toReaders(z.number().nullable()),
  applicationNumber: toReaders(z.string().nullable()),
  position: toReaders(z.number()),
  at: toReaders(z.string()),
  type: toReaders(z.enum(auditEventTypes)),
  actorKind: toReaders(z.enum(actorKinds)),
  actorId: toReaders(z.number().nullable()),
  actorName: toReaders(z.string().nullable()),
  requestId: toReaders(z.string().nullable()),
  details: toReaders(z.record(z.string(), z.unknown())),
  previousHash: toReaders(z.string()),
  hash: toReaders(z.string()),
  sealed: toReaders(z.boolean()),
});
export const auditEventSchema = auditEventList.schema;
export type AuditEventRow = z.infer<typeof auditEventSchema>;

const withDetails = (row: AuditEventListRow) => ({
  ...row,
  details: JSON.parse(row.details) as Record<string, unknown>,
});

export function presentAuditEvent(actor: Actor, row: AuditEventListRow): AuditEventRow {
  return auditEventList.present(actor, withDetails(row));
}

const { columns } = auditEventList;
/** One line of an application's timeline, for everybody who reads the application. */
const timelineList = listColumns('application.read', {
  id: columns.id,
  at: columns.at,
  type: columns.type,
  actorKind: columns.actorKind,
  actorName: columns.actorName,
  details: columns.details,
});
export const timelineSchema = timelineList.schema;
export type TimelineRow = z.infer<typeof timelineSchema>;
export function presentTimeline(actor: Actor, row: AuditEventListRow): TimelineRow {
  return timelineList.present(actor, withDetails(row));
}
