import { columns, selectRows } from '../../models/columns.ts';
import { AppError } from '../../lib/AppError.ts';
import { Shipment } from '../../models/Shipment.ts';
import { accountOf } from '../authorize.ts';
import type { Context } from '../context.ts';
import { showingsOver } from '../tokens/holderPin.ts';
import { slipDigest } from './slipDigest.ts';

export interface ParcelToken {
  id: number;
  serial: string;
  labelNumber: string | null;
  modelName: string;
  productName: string | null;
  subjectName: string | null;
  state: string;
  jobId: number | null;
  pinWaiting: boolean;
}
export interface Parcel {
  shipment: Shipment;
  applicationId: number;
  applicationNumber: string;
  organizationName: string;
  tokens: ParcelToken[];
}
export type ParcelKey = { slip: string } | { applicationId: number };

/**
 * A parcel sent to the signed-in account, found by the secret on its slip or by its application: of several parcels of
 * an application, the newest that was not accepted yet. Another account's parcel is refused as not_found.
 * @throws AppError not_found
 */
export async function ownParcel(ctx: Context, key: ParcelKey): Promise<Parcel> {
  const account = accountOf(ctx);
  const query = Shipment.query(ctx.db)
    .where({ stage: 'dispatch' })
    .whereIn('status', ['packed', 'handed_over', 'delivered'])
    // One whose tokens all broke is not accepted any more.
    .where((any) =>
      any
        .whereNotNull('acceptedAt')
        .orWhereExists(
          ctx.db('shipmentTokens as ht').whereRaw('ht.shipment_id = shipments.id').where({ 'ht.active': true }),
        ),
    )
    .orderByRaw('accepted_at is not null, id desc');
  const shipment = await ('slip' in key
    ? query.findOne({ slipTokenDigest: slipDigest(ctx, key.slip) })
    : query.findOne({ applicationId: key.applicationId }));
  const application =
    shipment &&
    (await ctx
      .db('applications')
      .where({ id: shipment.applicationId, accountId: account.id })
      .first('number', 'organizationName'));
  if (!application) throw new AppError('not_found');
  return {
    shipment,
    applicationId: shipment.applicationId,
    applicationNumber: application.number,
    organizationName: application.organizationName,
    tokens: await tokensIn(ctx, shipment.id),
  };
}

async function tokensIn(ctx: Context, shipmentId: number): Promise<ParcelToken[]> {
  return selectRows(
    ctx
      .db('shipmentTokens as ht')
      .join('tokens as t', 't.id', 'ht.tokenId')
      .join('tokenModels as tm', 'tm.id', 't.modelId')
      .leftJoin('productionJobs as j', 'j.id', 'ht.jobId')
      .leftJoin('applicationItems as i', 'i.id', 'j.itemId')
      .leftJoin('products as q', 'q.id', 'i.productId')
      .where({ 'ht.shipmentId': shipmentId, 'ht.active': true })
      .orderBy('t.serial'),
    columns(
      ['t.id', 't.serial', 't.labelNumber', 'tm.name as modelName', 'q.name as productName', 't.state', 'ht.jobId'],
      {
        leftJoined: ['q'],
        computed: {
          subjectName: ctx.db.raw<string | null>("i.certificate_subject ->> 'commonName'"),
          pinWaiting: ctx.db.raw<boolean>(
            't.holder_pin_sealed is not null and coalesce(t.holder_pin_shown_at > ?, true)',
            [showingsOver(ctx.clock.now())],
          ),
        },
      },
    ),
  );
}
