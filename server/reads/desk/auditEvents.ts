import type { AuditEvent } from '../../models/AuditEvent.ts';
import type { ActorKind, AuditEventType } from '../../vocabulary/auditEventTypes.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListPlan, type ListRequest } from '../listPage.ts';
import { columns } from '../../models/columns.ts';
import type { Page } from '../cappedCount.ts';

export interface AuditFilter {
  id?: number | number[] | undefined;
  applicationId?: number | undefined;
  type?: AuditEventType[] | undefined;
  actorKind?: ActorKind[] | undefined;
  staffId?: number | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'applicationId',
  'position',
  'at',
  'type',
  'actorKind',
  'actorId',
  'requestId',
  'details',
  'previousHash',
  'hash',
] as const satisfies readonly (keyof AuditEvent)[];
export type AuditEventListRow = Pick<AuditEvent, (typeof own)[number]> & {
  applicationNumber: string | null;
  actorName: string | null;
  sealed: boolean;
};

const orders = { id: by('e.id') };
export const auditSorts = Object.keys(orders);

export async function listAuditEvents(
  ctx: Context,
  request: ListRequest<AuditFilter>,
): Promise<Page<AuditEventListRow>> {
  authorize(ctx, 'audit.read');
  return listPage(ctx, auditPlan(ctx, request.filter), request);
}
export const auditEventRow = (ctx: Context, id: number): Promise<AuditEventListRow> =>
  rowById(listAuditEvents, ctx, id);

export function auditPlan(ctx: Context, filter: AuditFilter): ListPlan<AuditEventListRow> {
  const query = ctx
    .db('auditEvents as e')
    .leftJoin('applications as a', 'a.id', 'e.applicationId')
    .leftJoin('staff as f', (on) => on.on('f.id', 'e.actorId').andOnVal('e.actorKind', 'staff'));
  narrow(filter, {
    id: (id) => query.whereIn('e.id', [id].flat()),
    applicationId: (id) => query.where('e.applicationId', id),
    type: (types) => query.whereIn('e.type', types),
    actorKind: (kinds) => query.whereIn('e.actorKind', kinds),
    staffId: (id) => query.where({ 'e.actorKind': 'staff', 'e.actorId': id }),
  });
  return {
    from: query,
    orders,
    columns: columns(
      [...own.map((column) => `e.${column}` as const), 'a.number as applicationNumber', 'f.name as actorName'],
      {
        leftJoined: ['a', 'f'],
        computed: {
          sealed: ctx.db.raw<boolean>(
            'coalesce(e.txid < (select to_txid from audit_seals order by id desc limit 1), false)',
          ),
        },
      },
    ),
  };
}
