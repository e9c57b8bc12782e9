import { z } from 'zod';
import { auditEventRow, auditSorts, listAuditEvents } from '../../reads/desk/auditEvents.ts';
import { verifyAuditPart } from '../../domain/audit/verifyAudit.ts';
import { anyOf, listEndpoint, oneEndpoint } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import { endpoint } from '../../http/types.ts';
import { deskActs } from '../../presenters/verbs/deskActs.ts';
import { auditEventSchema, presentAuditEvent } from '../../presenters/auditEvent.ts';
import { actorKinds, auditEventTypes } from '../../vocabulary/auditEventTypes.ts';

const resource = 'audit-events';
const verifying = deskActs['audit-events/verify'];
const number = z.coerce.number().int().optional();
export const auditFilter = z.strictObject({
  id: idFilter,
  applicationId: number,
  type: anyOf(auditEventTypes).optional(),
  actorKind: anyOf(actorKinds).optional(),
  staffId: number,
});

export const auditEventRoutes = [
  listEndpoint({
    resource,
    summary: 'The audit chain',
    filter: auditFilter,
    sorts: auditSorts,
    list: listAuditEvents,
    present: (ctx, row) => presentAuditEvent(ctx.actor, row),
  }),
  endpoint({
    method: 'post',
    path: `/api/desk/${resource}/verify`,
    summary:
      'Walk the next part of all chains and seals, from `cursor` to `next`; names the first row that does not fit',
    audience: 'staff',
    body: verifying.body,
    response: verifying.answer,
    rateLimit: { name: 'desk-verify', points: 120, seconds: 60, by: 'actor' },
    handle: (ctx, { body }) => verifyAuditPart(ctx, body.cursor ?? null),
  }),
  oneEndpoint({
    resource,
    summary: 'One audit event',
    row: auditEventSchema,
    read: auditEventRow,
    present: (ctx, row) => presentAuditEvent(ctx.actor, row),
  }),
];
