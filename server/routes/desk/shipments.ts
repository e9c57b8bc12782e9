import { z } from 'zod';
import { atVersion } from '../../domain/atVersion.ts';
import type { Context } from '../../domain/context.ts';
import { confirmDelivery } from '../../domain/shipments/confirmDelivery.ts';
import { listShipments, shipmentDetail, shipmentSorts } from '../../reads/desk/shipments.ts';
import { handOverParcel, type HandOver } from '../../domain/shipments/handOverParcel.ts';
import { loadShipment } from '../../domain/shipments/loadShipment.ts';
import { packShipment } from '../../domain/shipments/packShipment.ts';
import { releaseToken } from '../../domain/shipments/releaseToken.ts';
import { returnShipment } from '../../domain/shipments/returnShipment.ts';
import { takeToken } from '../../domain/shipments/takeToken.ts';
import { anyOf, listEndpoint, oneEndpoint, search, verbEndpoint } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import {
  presentShipment,
  presentShipmentDetail,
  shipmentDetailSchema,
  shipmentSchema,
} from '../../presenters/shipment.ts';
import type { Verb } from '../../vocabulary/permissions.ts';
import { deliveryMethods, shipmentStates } from '../../vocabulary/shipmentStates.ts';

const resource = 'shipments';
const filter = z.strictObject({
  id: idFilter,
  q: search.optional(),
  status: anyOf(shipmentStates).optional(),
  method: anyOf(deliveryMethods).optional(),
  applicationId: z.coerce.number().int().optional(),
  due: z.literal('late').optional(),
});
const version = z.number().int().min(1).optional();
const text = (max: number) => z.string().trim().min(1).max(max);
const shown = async (ctx: Context, id: number) => presentShipmentDetail(ctx.actor, await shipmentDetail(ctx, id));

const handedOver = z.union([
  z.strictObject({ version, carrier: text(40), trackingNumber: text(60) }),
  z.strictObject({ version, pickup: z.literal(true), receiverName: text(60) }),
]);
/** The parcel as the page showed it, and only for who may do `rule` with it. */
const parcelFor = (id: number, rule: Verb) => async (tx: Context) => (await loadShipment(tx, id, rule)).shipment;
type Act<B> = (tx: Context, shipmentId: number, body: B) => Promise<unknown>;
/** A parcel's verb on the parcel as the page showed it; answers the parcel afterwards. */
const verb = <B extends { version?: number | undefined }>(
  [name, rule]: readonly [string, Verb],
  summary: string,
  body: z.ZodType<B>,
  act: Act<B>,
) =>
  verbEndpoint({
    resource,
    verb: name,
    summary,
    body,
    response: shipmentDetailSchema,
    act: async (ctx, id, given) => {
      await atVersion(ctx, { version: given.version, load: parcelFor(id, rule), work: (tx) => act(tx, id, given) });
      return shown(ctx, id);
    },
  });

export const shipmentRoutes = [
  listEndpoint({
    resource,
    summary: 'Parcels and pick-ups',
    filter,
    sorts: shipmentSorts,
    row: shipmentSchema,
    list: listShipments,
    present: (ctx, row) => presentShipment(ctx.actor, row),
  }),
  oneEndpoint({
    resource,
    summary: 'A parcel, its tokens, and its receiver for those who pack it',
    row: shipmentDetailSchema,
    read: shown,
    present: (_ctx, row) => row,
  }),
  verb(
    ['take', 'shipment.take'],
    'Put a token into the parcel by one of its numbers; `by` says which, where two tokens share it',
    z.strictObject({ version, serial: text(80), by: z.enum(['serial', 'label']).optional() }),
    (tx, shipmentId, { serial, by }) => takeToken(tx, { shipmentId, serial, by }),
  ),
  verb(
    ['release-token', 'shipment.take'],
    'Take a token out of the parcel',
    z.strictObject({ version, serial: text(80) }),
    (tx, shipmentId, { serial }) => releaseToken(tx, { shipmentId, serial }),
  ),
  verbEndpoint({
    resource,
    verb: 'pack',
    summary: 'Close the parcel; the slip token in the answer is given out once',
    body: z.strictObject({ version }),
    response: shipmentDetailSchema.extend({ slipToken: z.string() }),
    act: async (ctx, id, body) => {
      const { slipToken } = await atVersion(ctx, {
        version: body.version,
        load: parcelFor(id, 'shipment.pack'),
        work: (tx) => packShipment(tx, { shipmentId: id }),
      });
      return { ...(await shown(ctx, id)), slipToken };
    },
  }),
  verb(
    ['hand-over', 'shipment.hand_over'],
    'To the carrier with its tracking number, or to the person at the pick-up',
    handedOver,
    (tx, shipmentId, { version: _shown, ...how }) => handOverParcel(tx, { shipmentId, ...how } as HandOver),
  ),
  verb(['delivered', 'shipment.deliver'], 'It has arrived', z.strictObject({ version }), (tx, shipmentId) =>
    confirmDelivery(tx, { shipmentId }),
  ),
  verb(
    ['return', 'shipment.return'],
    'It has come back',
    z.strictObject({ version, note: text(300) }),
    (tx, shipmentId, { note }) => returnShipment(tx, { shipmentId, reason: note }),
  ),
];
