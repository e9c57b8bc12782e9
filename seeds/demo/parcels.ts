import type { Context } from '../../server/domain/context.ts';
import { confirmDelivery } from '../../server/domain/shipments/confirmDelivery.ts';
import { handOverParcel } from '../../server/domain/shipments/handOverParcel.ts';
import { packShipment } from '../../server/domain/shipments/packShipment.ts';
import { returnShipment } from '../../server/domain/shipments/returnShipment.ts';
import { takeToken } from '../../server/domain/shipments/takeToken.ts';
import { tokensWanted } from '../../server/domain/shipments/tokensWanted.ts';
import type { ShipmentState } from '../../server/vocabulary/shipmentStates.ts';
import type { Scene } from './Scene.ts';

interface Parcel {
  id: number;
  stage: string;
  status: ShipmentState;
  method: string;
}
const parcelOf = (ctx: Context, applicationId: number): Promise<Parcel> =>
  ctx
    .db('shipments')
    .where({ applicationId })
    .orderBy('id', 'desc')
    .first('id', 'stage', 'status', 'method') as Promise<Parcel>;

/** Packs the parcel and closes it: with blanks from the bench, or with the tokens written for this application. */
export async function packDemo(scene: Scene): Promise<void> {
  const {
    ctx,
    id,
    desk: { logistics },
  } = scene;
  const { id: shipmentId, stage, status } = await parcelOf(ctx, id);
  if (status !== 'planned') return;
  const inside = (await ctx.db('shipmentTokens').where({ shipmentId, active: true }).select('tokenId')) as {
    tokenId: number;
  }[];
  const serials =
    stage === 'dispatch_blank'
      ? await blanks(scene, (await tokensWanted(ctx, { id: shipmentId, applicationId: id, stage })) - inside.length)
      : await written(
          ctx,
          id,
          inside.map((one) => one.tokenId),
        );
  for (const serial of serials) await takeToken(logistics, { shipmentId, serial });
  await packShipment(logistics, { shipmentId });
}

async function blanks(scene: Scene, count: number): Promise<string[]> {
  const bench = await scene.bench();
  return Promise.all(Array.from({ length: count }, () => bench.blank()));
}

async function written(ctx: Context, applicationId: number, inside: number[]): Promise<string[]> {
  return (
    (await ctx.db('tokens').where({ applicationId, state: 'written' }).whereNotIn('id', inside).select('serial')) as {
      serial: string;
    }[]
  ).map((one) => one.serial);
}

/**
 * Packs the parcel and hands it to the carrier, or to the agent at the counter. That it arrived is confirmed by
 * somebody who did not pack it; not if the case ends on the way.
 */
export async function sendDemo(scene: Scene): Promise<void> {
  const {
    ctx,
    id,
    demo,
    desk: { logistics, senior },
    application: { organization },
  } = scene;
  await packDemo(scene);
  const { id: shipmentId, method, status } = await parcelOf(ctx, id);
  const way =
    method === 'pickup'
      ? { pickup: true as const, receiverName: organization.agent.name }
      : { carrier: '顺丰速运', trackingNumber: `SF18${String(shipmentId).padStart(11, '0')}` };
  const handed = status === 'packed' ? await handOverParcel(logistics, { shipmentId, ...way }) : { status };
  const arrives = demo.reached !== 'blank_sent' && demo.reached !== 'acceptance' && demo.reached !== 'parcel_returned';
  if (handed.status === 'handed_over' && arrives) await confirmDelivery(senior, { shipmentId });
}

export async function returnDemo({ ctx, id, desk: { logistics } }: Scene): Promise<void> {
  const { id: shipmentId, status } = await parcelOf(ctx, id);
  if (status === 'handed_over')
    await returnShipment(logistics, { shipmentId, reason: '收件人电话无人接听，退回寄件方' });
}
