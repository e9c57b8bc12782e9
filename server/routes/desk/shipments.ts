import { z } from 'zod';
import { atVersion } from '../../domain/atVersion.ts';
import type { Context } from '../../domain/context.ts';
import { confirmDelivery } from '../../domain/shipments/confirmDelivery.ts';
import { listShipments, shipmentDetail, shipmentSorts } from '../../reads/desk/shipments.ts';
import { correctTracking } from '../../domain/shipments/correctTracking.ts';
import { planAgain } from '../../domain/shipments/planAgain.ts';
import { handOverParcel } from '../../domain/shipments/handOverParcel.ts';
import { loadShipment } from '../../domain/shipments/loadShipment.ts';
import { packShipment } from '../../domain/shipments/packShipment.ts';
import { releaseToken } from '../../domain/shipments/releaseToken.ts';
import { renewSlip } from '../../domain/shipments/renewSlip.ts';
import { returnShipment } from '../../domain/shipments/returnShipment.ts';
import { takeToken } from '../../domain/shipments/takeToken.ts';
import { anyOf, listEndpoint, oneEndpoint, search } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import { verbEndpoint } from '../../http/verbEndpoint.ts';
import { openInRow, sealInRow, type SealedPlace } from '../../lib/seal.ts';
import { presentShipment, presentShipmentDetail, shipmentDetailSchema } from '../../presenters/shipment.ts';
import type { Verb } from '../../vocabulary/permissions.ts';
import { deliveryMethods, shipmentStates } from '../../vocabulary/shipmentStates.ts';

const noun = 'shipments';
const filter = z.strictObject({
  id: idFilter,
  q: search.optional(),
  status: anyOf(shipmentStates).optional(),
  method: anyOf(deliveryMethods).optional(),
  applicationId: z.coerce.number().int().optional(),
  due: z.literal('late').optional(),
});
const shown = async (ctx: Context, id: number) => presentShipmentDetail(ctx.actor, await shipmentDetail(ctx, id));
/** The slip's secret lies sealed for its parcel in the stored answer of a repeated request. */
const slipOf = (row: number): SealedPlace => ({ column: 'idempotency.slip', row });

export const shipmentRoutes = [
  listEndpoint({
    resource: noun,
    summary: 'Parcels and pick-ups',
    filter,
    sorts: shipmentSorts,
    list: listShipments,
    present: (ctx, row) => presentShipment(ctx.actor, row),
  }),
  oneEndpoint({
    resource: noun,
    summary: 'A parcel, its tokens, and its receiver for those who pack it',
    row: shipmentDetailSchema,
    read: shown,
    present: (_ctx, row) => row,
  }),
  verbEndpoint({
    noun,
    verb: 'take',
    summary: 'Put a token into the parcel by one of its numbers; `by` says which, where two tokens share it',
    act: (ctx, shipmentId, { version, serial, by }) =>
      onParcel(ctx, { shipmentId, version, rule: 'shipment.take' }, (tx) => takeToken(tx, { shipmentId, serial, by })),
    show: shown,
  }),
  verbEndpoint({
    noun,
    verb: 'release-token',
    summary: 'Take a token out of the parcel',
    act: (ctx, shipmentId, { version, serial }) =>
      onParcel(ctx, { shipmentId, version, rule: 'shipment.take' }, (tx) => releaseToken(tx, { shipmentId, serial })),
    show: shown,
  }),
  verbEndpoint({
    noun,
    verb: 'pack',
    summary: 'Close the parcel; the slip token in the answer is given out once',
    act: (ctx, shipmentId, { version }) =>
      withSlip(ctx, { shipmentId, version, rule: 'shipment.pack' }, (tx) => packShipment(tx, { shipmentId })),
    show: shownWithSlip,
  }),
  verbEndpoint({
    noun,
    verb: 'renew-slip',
    summary: 'A new slip token for a packed parcel; the old one ends',
    act: (ctx, shipmentId, { version }) =>
      withSlip(ctx, { shipmentId, version, rule: 'shipment.renew_slip' }, (tx) => renewSlip(tx, { shipmentId })),
    show: shownWithSlip,
  }),
  verbEndpoint({
    noun,
    verb: 'hand-over',
    summary: 'To the carrier with its tracking number, or to the person at the pick-up',
    act: (ctx, shipmentId, { version, ...how }) =>
      onParcel(ctx, { shipmentId, version, rule: 'shipment.hand_over' }, (tx) =>
        handOverParcel(tx, { shipmentId, ...how }),
      ),
    show: shown,
  }),
  verbEndpoint({
    noun,
    verb: 'correct-tracking',
    summary: 'Put a mistyped tracking number right; the applicant is told',
    act: (ctx, shipmentId, { version, ...to }) =>
      onParcel(ctx, { shipmentId, version, rule: 'shipment.correct_tracking' }, (tx) =>
        correctTracking(tx, { shipmentId, ...to }),
      ),
    show: shown,
  }),
  verbEndpoint({
    noun,
    verb: 'plan-again',
    summary: 'Plan a new parcel for what came back',
    act: (ctx, shipmentId, { version }) =>
      onParcel(ctx, { shipmentId, version, rule: 'shipment.plan_again' }, (tx) => planAgain(tx, { shipmentId })),
    show: shown,
  }),
  verbEndpoint({
    noun,
    verb: 'delivered',
    summary: 'It has arrived',
    act: (ctx, shipmentId, { version }) =>
      onParcel(ctx, { shipmentId, version, rule: 'shipment.deliver' }, (tx) => confirmDelivery(tx, { shipmentId })),
    show: shown,
  }),
  verbEndpoint({
    noun,
    verb: 'return',
    summary: 'It has come back',
    act: (ctx, shipmentId, { version, note }) =>
      onParcel(ctx, { shipmentId, version, rule: 'shipment.return' }, (tx) =>
        returnShipment(tx, { shipmentId, reason: note }),
      ),
    show: shown,
  }),
];

/** Loads the parcel and refuses an actor without the right `rule`. */
function parcelFor(shipmentId: number, rule: Verb) {
  return async (tx: Context) => (await loadShipment(tx, shipmentId, rule)).shipment;
}

/** The same for work that makes a slip token; it is sealed, because the answer is kept for a repeated request. */
async function withSlip(
  ctx: Context,
  { shipmentId, version, rule }: { shipmentId: number; version: number | undefined; rule: Verb },
  work: (tx: Context) => Promise<{ slipToken: string }>,
): Promise<{ slipSealed: string }> {
  const { slipToken } = await atVersion(ctx, { version, load: parcelFor(shipmentId, rule), work });
  return { slipSealed: sealInRow(ctx.keys.personal, slipToken, slipOf(shipmentId)).toString('base64') };
}

async function shownWithSlip(ctx: Context, id: number, { slipSealed }: { slipSealed: string }) {
  return {
    ...(await shown(ctx, id)),
    slipToken: openInRow(ctx.keys.personal, Buffer.from(slipSealed, 'base64'), slipOf(id)),
  };
}

/** Does `work` on a parcel, but only if it still has the version that the page showed. */
async function onParcel(
  ctx: Context,
  { shipmentId, version, rule }: { shipmentId: number; version: number | undefined; rule: Verb },
  work: (tx: Context) => Promise<unknown>,
): Promise<void> {
  await atVersion(ctx, { version, load: parcelFor(shipmentId, rule), work });
}
