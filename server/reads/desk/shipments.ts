import { AppError } from '../../lib/AppError.ts';
import { unwrapDataKey } from '../../lib/dataKeys.ts';
import type { Application } from '../../models/Application.ts';
import type { Shipment } from '../../models/Shipment.ts';
import type { Token } from '../../models/Token.ts';
import { isUnderWay, type DeliveryMethod, type ShipmentState } from '../../vocabulary/shipmentStates.ts';
import { addressOf } from '../../domain/forms/addressOf.ts';
import { openReceiver } from '../../domain/shipments/receiver.ts';
import { searchWith } from './search.ts';
import { authorize, can } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListPlan, type ListRequest } from '../listPage.ts';
import { columns, selectFirst, selectRows } from '../../models/columns.ts';
import type { Page } from '../cappedCount.ts';
import { inProjectsOf } from '../../domain/projectScope.ts';
import { handlersOf } from '../../domain/shipments/handlersOf.ts';
import { writtenTokens, type WrittenToken } from '../../domain/shipments/writtenTokens.ts';
import { mayPlanAgain } from '../../domain/shipments/mayPlanAgain.ts';
import { tokensWanted } from '../../domain/shipments/tokensWanted.ts';

export interface ShipmentFilter {
  id?: number | number[] | undefined;
  q?: string | undefined;
  status?: ShipmentState[] | undefined;
  method?: DeliveryMethod[] | undefined;
  applicationId?: number | undefined;
  due?: 'late' | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'applicationId',
  'projectId',
  'stage',
  'status',
  'method',
  'receiverMasked',
  'region',
  'pickupPoint',
  'carrier',
  'trackingNumber',
  'packedAt',
  'handedOverAt',
  'deliveredAt',
  'acceptedAt',
  'dueAt',
  'version',
  'createdAt',
] as const satisfies readonly (keyof Shipment)[];
export type ShipmentListRow = Pick<Shipment, (typeof own)[number]> & {
  applicationNumber: string;
  organizationName: string;
  projectName: string;
};

const orders = { id: by('h.id') };
export const shipmentSorts = Object.keys(orders);

export async function listShipments(
  ctx: Context,
  request: ListRequest<ShipmentFilter>,
): Promise<Page<ShipmentListRow>> {
  const staff = authorize(ctx, 'shipment.read');
  const plan = shipmentsPlan(ctx, request.filter);
  inProjectsOf(plan.from, staff, 'h.projectId');
  return listPage(ctx, plan, request);
}

export function shipmentsPlan(ctx: Context, filter: ShipmentFilter): ListPlan<ShipmentListRow> {
  const query = ctx
    .db('shipments as h')
    .leftJoin('applications as a', 'a.id', 'h.applicationId')
    .leftJoin('projects as p', 'p.id', 'h.projectId');
  narrow(filter, {
    id: (id) => query.whereIn('h.id', [id].flat()),
    q: (text) =>
      searchWith(ctx, query, text, {
        table: 'shipments',
        id: 'h.id',
        applicationId: 'applicationId',
        codes: ['trackingNumber'],
      }),
    status: (states) => query.whereIn('h.status', states),
    method: (methods) => query.whereIn('h.method', methods),
    applicationId: (id) => query.where('h.applicationId', id),
    due: () => query.whereIn('h.status', ['planned', 'packed']).where('h.dueAt', '<', ctx.db.fn.now()),
  });
  return {
    from: query,
    orders,
    columns: columns([
      ...own.map((column) => `h.${column}` as const),
      'a.number as applicationNumber',
      'a.organizationName',
      'p.name as projectName',
    ]),
  };
}

export type ParcelContent = Pick<Token, 'id' | 'serial' | 'labelNumber' | 'state'> & { shipmentId: number };
export async function tokensInParcels(ctx: Context, shipmentIds: readonly number[]): Promise<ParcelContent[]> {
  const query = ctx
    .db('shipmentTokens as ht')
    .join('tokens as t', 't.id', 'ht.tokenId')
    .whereIn('ht.shipmentId', [...shipmentIds])
    .where('ht.active', true)
    .orderBy('t.serial');
  return selectRows(query, columns(['ht.shipmentId', 't.id', 't.serial', 't.labelNumber', 't.state']));
}

export interface Receiver {
  name: string;
  phone: string;
  address: string;
}
export type ShipmentDetailRow = ShipmentListRow & {
  handedOverTo: string | null;
  receiver: Receiver | null;
  tokensNeeded: number;
  returnedReason: string | null;
  mayPlanAgain: boolean;
  /** Who packed it or wrote its tokens. */
  handlers: number[];
  tokens: ParcelContent[];
  /** The tokens written for it that are still to be put in. */
  expected: WrittenToken[];
  /** Who collects it at the counter; null for a parcel that is sent. */
  collector: string | null;
};

/** One parcel. Its receiver is in clear for those who pack it, while it is under way. @throws AppError not_found */
export async function shipmentDetail(ctx: Context, id: number): Promise<ShipmentDetailRow> {
  const row = await rowById(listShipments, ctx, id);
  const rest = await selectFirst(
    ctx.db('shipments as h').join('applications as a', 'a.id', 'h.applicationId').where('h.id', id),
    columns([
      'h.packedByStaffId',
      'h.handedOverTo',
      'h.returnedReason',
      'h.receiverSealed',
      'a.number',
      'a.dataKeyWrapped',
      'a.agentName',
      'a.agentPhoneMasked',
    ]),
  );
  if (!rest) throw new AppError('not_found');
  const packs = can(ctx.actor, 'shipment.pack', { projectId: row.projectId, state: 'planned' });
  const tokens = await tokensInParcels(ctx, [id]);
  return {
    ...row,
    handedOverTo: rest.handedOverTo,
    tokens,
    expected: row.stage === 'dispatch' && row.status === 'planned' ? await writtenTokens(ctx, row.applicationId) : [],
    collector: packs && row.method === 'pickup' ? `${rest.agentName} ${rest.agentPhoneMasked}` : null,
    returnedReason: rest.returnedReason,
    mayPlanAgain: await mayPlanAgain(ctx, row),
    handlers: await handlersOf(ctx, { id, packedByStaffId: rest.packedByStaffId }),
    tokensNeeded: row.status === 'planned' ? await tokensWanted(ctx, row) : tokens.length,
    receiver:
      packs && isUnderWay(row.status) && rest.receiverSealed && row.method !== 'pickup'
        ? receiverOf(ctx, rest, { id, receiverSealed: rest.receiverSealed })
        : null,
  };
}

function receiverOf(
  ctx: Context,
  application: Pick<Application, 'number' | 'dataKeyWrapped'>,
  parcel: { id: number; receiverSealed: Buffer },
): Receiver {
  const delivery = openReceiver(unwrapDataKey(ctx.keys.wrap, application), parcel);
  return { name: delivery.receiver, phone: delivery.phone, address: addressOf(delivery) };
}
